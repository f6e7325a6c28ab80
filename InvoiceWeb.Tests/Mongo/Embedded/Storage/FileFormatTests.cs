using System.Text;
using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Embedded.Execution;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Storage;

/// <summary>What becomes of a file of another format, and of one that is damaged.</summary>
public sealed class FileFormatTests : IDisposable
{
    private const string Text = "a text to be found in the file";

    private static readonly Namespace s_name = new("test", "things");

    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "mongo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_FileOfTheFirstFormat_IsMigratedWithAllThatIsInIt()
    {
        await WriteFirstFormatAsync(documents: 300);

        using (var engine = Open())
        {
            (await engine.ReadAsync(CountByReading, CancellationToken.None)).ShouldBe(300);
            (await engine.ReadAsync(transaction => transaction.Connection.QueryInt64("SELECT count(*) FROM oplog"), CancellationToken.None)).ShouldBe(300);
            await InsertAsync(engine, 300);
        }

        Query("PRAGMA user_version").ShouldBe(Migrations.NewestFormat);
    }

    [Fact]
    public async Task Open_MigrationFails_LeavesTheFileInItsFormat()
    {
        await WriteFirstFormatAsync(documents: 3);
        Execute("ALTER TABLE c1 RENAME TO elsewhere");

        Should.Throw<StorageException>(() => Open()).Message.ShouldContain("cannot be used");

        Query("PRAGMA user_version").ShouldBe(1);
        Execute("ALTER TABLE elsewhere RENAME TO c1");
        using var engine = Open();
        (await engine.ReadAsync(CountByReading, CancellationToken.None)).ShouldBe(3);
    }

    [Fact]
    public void Open_FileOfANewerFormat_IsRefused()
    {
        using (Open())
        {
        }

        Execute("PRAGMA user_version = 99");

        Should.Throw<StorageException>(() => Open()).Message.ShouldContain("format 99; this program knows formats up to");
        Query("PRAGMA user_version").ShouldBe(99);
    }

    [Fact]
    public void Open_FileOfAnotherProgram_IsRefusedAndLeftAsItIs()
    {
        Execute("CREATE TABLE notes (text)");

        Should.Throw<StorageException>(() => Open()).Message.ShouldContain("belongs to another program");
        Query("SELECT count(*) FROM sqlite_schema").ShouldBe(1);
    }

    [Fact]
    public async Task Open_HeaderIsDamaged_IsReportedAndLeftAsItIs()
    {
        await WriteAsync(documents: 1);
        var damaged = await DamageAsync(bytes => bytes.AsSpan(0, 4096).Fill(0x5A));

        Should.Throw<StorageException>(() => Open()).Message.ShouldContain("damaged");
        (await File.ReadAllBytesAsync(FilePath)).ShouldBe(damaged);
    }

    [Fact]
    public async Task Read_ADocumentsBytesAreDamaged_IsReportedAndLeftAsItIs()
    {
        await WriteAsync(documents: 1);
        await DamageAsync(bytes =>
        {
            var position = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Text));
            position.ShouldBePositive();
            for (; position > 0; position = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Text)))
            {
                bytes[position] ^= 1;
            }
        });

        using var engine = Open();
        var reported = await Should.ThrowAsync<StorageException>(() => engine.ReadAsync(CountByReading, CancellationToken.None));

        reported.IsDamage.ShouldBeTrue();
        reported.Message.ShouldContain("not those that were written");
        (await engine.ReadAsync(transaction => transaction.Size(transaction.Find(s_name)!).Count, CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Read_PagesInTheMiddleAreDamaged_IsReportedAndLeftAsItIs()
    {
        await WriteAsync(documents: 2000);
        await DamageAsync(bytes => bytes.AsSpan(bytes.Length / 4, bytes.Length / 2).Fill(0x5A));

        var reported = await Should.ThrowAsync<StorageException>(async () =>
        {
            using var engine = Open();
            await engine.ReadAsync(CountByReading, CancellationToken.None);
        });

        reported.Message.ShouldMatch("malformed|damaged|written");
    }

    private static long CountByReading(ReadTransaction transaction)
    {
        var filter = FilterParser.Parse(new BsonDocument("_id", new BsonDocument("$gte", 0)));
        return QueryStream.Open(transaction.Require(s_name), filter, sort: null, hint: null, limit: null, new Deadline(limit: null, CancellationToken.None))
            .ReadAll(transaction).LongCount(record => record.Document["text"] == Text);
    }

    /// <summary>A file as the first format had it: no checksums.</summary>
    private async Task WriteFirstFormatAsync(int documents)
    {
        await WriteAsync(documents);
        Execute("ALTER TABLE c1 DROP COLUMN sum");
        Execute("PRAGMA user_version = 1");
    }

    private async Task WriteAsync(int documents)
    {
        using var engine = Open();
        await Task.WhenAll(Enumerable.Range(0, documents).Select(id => InsertAsync(engine, id)));
    }

    private static Task<bool> InsertAsync(StorageEngine engine, int id) => engine.WriteAsync(transaction =>
    {
        var document = new BsonDocument { { "_id", id }, { "text", Text } };
        transaction.Insert(transaction.FindOrCreate(s_name), document, document.ToBson());
        return true;
    });

    private async Task<byte[]> DamageAsync(Action<byte[]> damage)
    {
        var bytes = await File.ReadAllBytesAsync(FilePath);
        damage(bytes);
        await File.WriteAllBytesAsync(FilePath, bytes);
        return bytes;
    }

    private void Execute(string sql)
    {
        using var connection = SqliteConnection.OpenWriter(FilePath);
        connection.Execute(sql);
    }

    private long Query(string sql)
    {
        using var connection = SqliteConnection.OpenWriter(FilePath);
        return connection.QueryInt64(sql);
    }

    private StorageEngine Open() => StorageEngine.Open(_folder.Path, TimeProvider.System, maxOplogBytes: 1 << 20, readers: 2);
}
