using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>Anything that hands out one document after the other and says at the end whether it failed.</summary>
internal abstract class NativeCursor(nint pointer, ClientHandle client) : NativeHandle(pointer, client)
{
    /// <summary>The next document, waiting for the server if it has to; null if there is none, or none for now.</summary>
    /// <exception cref="MongoException">The server or the way to it failed.</exception>
    public BsonDocument? Next(out int size)
    {
        if (TryNext(out var document))
        {
            return BsonHandle.Read(document, out size);
        }

        size = 0;
        ThrowIfFailed();
        return null;
    }

    /// <exception cref="MongoException">Opening the cursor, or the last call, failed.</exception>
    public void ThrowIfFailed()
    {
        if (TryGetError(out var error, out var reply))
        {
            throw MongoErrors.Create(error, reply == 0 ? [] : BsonHandle.Read(reply));
        }
    }

    /// <summary>The newest resume token, for a change stream.</summary>
    public virtual BsonDocument? ResumeToken => null;

    protected abstract bool TryNext(out nint document);

    protected abstract bool TryGetError(out NativeError error, out nint reply);
}
