using Mongo.Bson;

namespace Mongo.Driver;

/// <summary><c>mongoc_change_stream_t</c></summary>
internal sealed class ChangeStreamHandle(nint pointer, ClientHandle client) : NativeCursor(pointer, client)
{
    public override BsonDocument? ResumeToken =>
        Interop.ChangeStreamGetResumeToken(this) is var token && token != 0 ? BsonHandle.Read(token) : null;

    protected override bool TryNext(out nint document) => Interop.ChangeStreamNext(this, out document);

    protected override bool TryGetError(out NativeError error, out nint reply) =>
        Interop.ChangeStreamErrorDocument(this, out error, out reply);

    protected override void Destroy(nint pointer) => Interop.ChangeStreamDestroy(pointer);
}
