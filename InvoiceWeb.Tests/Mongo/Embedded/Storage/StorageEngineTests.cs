using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Tests.Mongo.Embedded.Storage;

public sealed class StorageEngineTests : IDisposable
{
    private static readonly Namespace s_name = new("test", "things");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_AfterBeingClosed_HasEverything()
    {
        using (var engine = Open())
        {
            await InsertAsync(engine, 1);
            await InsertAsync(engine, 2);
        }

        using var again = Open();

        (await CountAsync(again)).ShouldBe(2);
    }

    [Fact]
    public async Task Write_OneJobFails_LeavesItsNeighboursAlone()
    {
        using var engine = Open();
        await InsertAsync(engine, 1);

        (await WriteTogetherAsync(engine)).ShouldBe([true, false, true]);
        (await CountAsync(engine)).ShouldBe(3);
        (await engine.ReadAsync(transaction => transaction.FindById(transaction.Find(s_name)!, 3), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Write_FailsAfterMakingACollection_LeavesNoneBehind()
    {
        using var engine = Open();

        await Should.ThrowAsync<InvalidOperationException>(() => engine.WriteAsync<bool>(transaction =>
        {
            Insert(transaction, 1);
            throw new InvalidOperationException("after the insert");
        }));

        (await engine.ReadAsync(transaction => transaction.Find(s_name), CancellationToken.None)).ShouldBeNull();
        await InsertAsync(engine, 1);
        (await CountAsync(engine)).ShouldBe(1);
    }

    [Fact]
    public async Task Insert_SameIdTwice_IsADuplicateKey()
    {
        using var engine = Open();
        await InsertAsync(engine, 1);

        var refused = await Should.ThrowAsync<global::Mongo.Embedded.CommandException>(() => InsertAsync(engine, 1));

        ((int)refused.Code).ShouldBe(11000);
        refused.Message.ShouldContain("E11000 duplicate key error collection: test.things index: _id_ dup key: { _id: 1 }");
    }

    [Fact]
    public void Open_FolderInUse_IsRefusedWithItsName()
    {
        using var engine = Open();

        Should.Throw<StorageException>(() => Open()).Message.ShouldContain("in use by another process");
    }

    [Fact]
    public async Task Trim_LogBeyondItsSize_DropsTheOldestAndSaysSo()
    {
        using var engine = Open(maxOplogBytes: 4096);
        for (var i = 0; i < 200; i++)
        {
            await InsertAsync(engine, i);
        }

        var (left, trimmed) = await engine.ReadAsync(
            transaction => (transaction.Connection.QueryInt64("SELECT count(*) FROM oplog"), Oplog.TrimmedTo(transaction.Connection)), CancellationToken.None);

        left.ShouldBeInRange(1, 100);
        trimmed.ShouldBeGreaterThan(0UL);
    }

    private static async Task<bool[]> WriteTogetherAsync(StorageEngine engine)
    {
        Task<bool>[] writes =
        [
            InsertAsync(engine, 2),
            engine.WriteAsync<bool>(transaction =>
            {
                Insert(transaction, 3);
                throw new InvalidOperationException("after the insert");
            }),
            InsertAsync(engine, 4),
        ];
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
        return [.. writes.Select(write => write.IsCompletedSuccessfully)];
    }

    private static Task<bool> InsertAsync(StorageEngine engine, int id) => engine.WriteAsync(transaction =>
    {
        Insert(transaction, id);
        return true;
    });

    private static void Insert(WriteTransaction transaction, int id)
    {
        var document = new BsonDocument("_id", id);
        transaction.Insert(transaction.FindOrCreate(s_name), document, document.ToBson());
    }

    private static Task<long> CountAsync(StorageEngine engine) =>
        engine.ReadAsync(transaction => transaction.Size(transaction.Find(s_name)!).Count, CancellationToken.None);

    private StorageEngine Open(long maxOplogBytes = 1 << 20) => StorageEngine.Open(_folder.Path, TimeProvider.System, maxOplogBytes, readers: 2);
}
