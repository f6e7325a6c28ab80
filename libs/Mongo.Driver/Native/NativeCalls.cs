using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>What runs on a blocking thread: documents come as bytes, because the caller may change his own meanwhile.</summary>
internal static class NativeCalls
{
    public static BsonDocument RunCommand(ClientHandle client, CommandKind kind, string database, byte[] command, byte[] options)
    {
        using var commandView = BsonHandle.View(command);
        using var optionView = BsonHandle.View(options);
        using var reply = BsonHandle.ForReply();
        NativeError error;
        var succeeded = kind switch
        {
            CommandKind.Read => Interop.ClientReadCommand(client, database, commandView, 0, optionView, reply, out error),
            CommandKind.Write => Interop.ClientWriteCommand(client, database, commandView, optionView, reply, out error),
            _ => Interop.ClientCommand(client, database, commandView, 0, optionView, reply, out error),
        };
        return succeeded ? reply.Read() : throw MongoErrors.Create(error, reply.Read());
    }

    public static CollectionHandle GetCollection(ClientHandle client, string database, string collection) =>
        new(Interop.ClientGetCollection(client, database, collection), client);

    /// <summary>Runs the writes and returns the counts that the server gave.</summary>
    public static BsonDocument WriteBulk(CollectionHandle collection, IReadOnlyList<NativeWrite> writes, byte[] options)
    {
        using var optionView = BsonHandle.View(options);
        using var bulk = new BulkHandle(Interop.CollectionCreateBulkOperation(collection, optionView), collection);
        foreach (var write in writes)
        {
            Append(bulk, write);
        }

        using var reply = BsonHandle.ForReply();
        var succeeded = Interop.BulkExecute(bulk, reply, out var error) != 0;
        return succeeded ? reply.Read() : throw MongoErrors.CreateForWrites(error, reply.Read(), writes.Count);
    }

    /// <summary>Returns the document before or after the change; null if none matched.</summary>
    public static BsonDocument? FindAndModify(CollectionHandle collection, byte[] filter, FindAndModifyBytes bytes)
    {
        using var modify = new FindAndModifyHandle(Interop.FindAndModifyOptsNew());
        var accepted = Interop.FindAndModifyOptsSetFlags(modify, bytes.Flags)
            && Set(bytes.Update, Interop.FindAndModifyOptsSetUpdate)
            && Set(bytes.Sort, Interop.FindAndModifyOptsSetSort)
            && Set(bytes.Fields, Interop.FindAndModifyOptsSetFields)
            && Set(bytes.Extra, Interop.FindAndModifyOptsAppend);
        if (!accepted)
        {
            throw new MongoException("libmongoc refuses the options of findAndModify.");
        }

        using var filterView = BsonHandle.View(filter);
        using var reply = BsonHandle.ForReply();
        return Interop.CollectionFindAndModify(collection, filterView, modify, reply, out var error)
            ? reply.Read().GetValue("value", BsonNull.Value) as BsonDocument
            : throw MongoErrors.Create(error, reply.Read());

        bool Set(byte[]? document, Func<FindAndModifyHandle, BsonHandle, bool> set)
        {
            if (document is null)
            {
                return true;
            }

            using var view = BsonHandle.View(document);
            return set(modify, view);
        }
    }

    private static void Append(BulkHandle bulk, NativeWrite write)
    {
        using var first = BsonHandle.View(write.First);
        using var second = BsonHandle.View(write.Second);
        using var options = BsonHandle.View(write.Options);
        NativeError error;
        var accepted = write.Kind switch
        {
            NativeWriteKind.Insert => Interop.BulkInsert(bulk, first, options, out error),
            NativeWriteKind.UpdateOne => Interop.BulkUpdateOne(bulk, first, second, options, out error),
            NativeWriteKind.UpdateMany => Interop.BulkUpdateMany(bulk, first, second, options, out error),
            NativeWriteKind.ReplaceOne => Interop.BulkReplaceOne(bulk, first, second, options, out error),
            NativeWriteKind.DeleteOne => Interop.BulkRemoveOne(bulk, first, options, out error),
            _ => Interop.BulkRemoveMany(bulk, first, options, out error),
        };
        if (!accepted)
        {
            throw MongoErrors.Create(error, []);
        }
    }
}
