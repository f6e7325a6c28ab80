using System.CommandLine;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Driver;
using Mongo.Embedded;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Storage;

public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private string Source => Path.Combine(folder.Path, "source");

    private string Target => Path.Combine(folder.Path, "copy.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Write_WhileAServerWrites_HoldsAllThatWasCommittedBeforeAndIsADatabase()
    {
        await using (var server = await StartAsync(Source))
        {
            await using var client = Connect(server);
            var things = client.GetDatabase("test").GetCollection("things");
            await AddAsync(things, from: 0, count: 200);
            using var enough = new CancellationTokenSource();
            var writing = WriteOnAsync(things, enough.Token);

            EmbeddedMongoBackup.Write(Source, Target, Now);

            await enough.CancelAsync();
            (await writing).ShouldBeGreaterThan(0, "the server went on");
        }

        await using var restored = await RestoreAsync();
        await using var reader = Connect(restored);
        var found = await reader.GetDatabase("test").GetCollection("things").FindAsync([], options: null, CancellationToken.None).Select(thing => thing["_id"].ToInt64()).ToListAsync();
        found.Order().ShouldBe(Enumerable.Range(0, found.Count).Select(number => (long)number), "no hole, and nothing but what was written");
        found.Count.ShouldBeGreaterThanOrEqualTo(200);
        await AddAsync(reader.GetDatabase("test").GetCollection("things"), from: found.Count, count: 1);
    }

    [Fact]
    public async Task Write_Done_IsForTheOwnerAloneAndRemembered()
    {
        await using var server = await StartAsync(Source);
        EmbeddedMongoBackup.LastOf(Source).ShouldBeNull();

        EmbeddedMongoBackup.Write(Source, Target, Now);

        EmbeddedMongoBackup.LastOf(Source).ShouldBe(Now);
        new FileInfo(Target).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(folder.Path).ShouldBe([Target]);
    }

    [Fact]
    public async Task Write_DamagedDatabase_SaysSoAndLeavesNothing()
    {
        await using (var server = await StartAsync(Source))
        {
            await using var client = Connect(server);
            await AddAsync(client.GetDatabase("test").GetCollection("things"), from: 0, count: 2000);
        }

        await using (var file = File.OpenWrite(Path.Combine(Source, "mongo.db")))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            await file.WriteAsync(new byte[16 * 1024]);
        }

        Should.Throw<StorageException>(() => EmbeddedMongoBackup.Write(Source, Target, Now)).IsDamage.ShouldBeTrue();

        Directory.EnumerateFiles(folder.Path).ShouldBeEmpty();
        EmbeddedMongoBackup.LastOf(Source).ShouldBeNull();
    }

    [Fact]
    public async Task Command_TargetExistsOrNoDatabase_IsRefusedInALine()
    {
        await using var server = await StartAsync(Source);
        await File.WriteAllTextAsync(Target, "precious");

        var taken = await RunAsync(Source, Target);
        var nowhere = await RunAsync(Path.Combine(folder.Path, "nowhere"), $"{Target}2");

        (taken.Code, nowhere.Code).ShouldBe((1, 1));
        taken.Error.ShouldContain("exists");
        nowhere.Error.ShouldContain("no database");
        (await File.ReadAllTextAsync(Target)).ShouldBe("precious");
    }

    private static Task<EmbeddedMongoServer> StartAsync(string directory) =>
        EmbeddedMongoServer.StartAsync(new EmbeddedMongoOptions { DataDirectory = directory }, CancellationToken.None);

    private static MongoClient Connect(EmbeddedMongoServer server) => new(new MongoClientSettings(server.ConnectionString));

    private static async Task AddAsync(IMongoCollection<BsonDocument> things, int from, int count)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            await things.InsertOneAsync(new BsonDocument { { "_id", number }, { "text", new string('x', 500) } }, CancellationToken.None);
        }
    }

    private static async Task<int> WriteOnAsync(IMongoCollection<BsonDocument> things, CancellationToken enough)
    {
        var written = 0;
        do
        {
            await AddAsync(things, from: 200 + written, count: 1);
            written++;
        }
        while (!enough.IsCancellationRequested);

        return written;
    }

    private static async Task<(int Code, string Error)> RunAsync(string path, string target)
    {
        using var error = new StringWriter();
        var code = await BackupCommand.Create().Parse([target, "--path", path]).InvokeAsync(new InvocationConfiguration { Error = error });
        return (code, error.ToString());
    }

    /// <summary>As the README has it.</summary>
    private async Task<EmbeddedMongoServer> RestoreAsync()
    {
        var directory = Directory.CreateDirectory(Path.Combine(folder.Path, "restored"));
        File.Copy(Target, Path.Combine(directory.FullName, "mongo.db"));
        return await StartAsync(directory.FullName);
    }
}
