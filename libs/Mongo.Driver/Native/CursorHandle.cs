namespace Mongo.Driver;

/// <summary><c>mongoc_cursor_t</c></summary>
internal sealed class CursorHandle(nint pointer, ClientHandle client) : NativeCursor(pointer, client)
{
    protected override bool TryNext(out nint document) => Interop.CursorNext(this, out document);

    protected override bool TryGetError(out NativeError error, out nint reply) =>
        Interop.CursorErrorDocument(this, out error, out reply);

    protected override void Destroy(nint pointer) => Interop.CursorDestroy(pointer);
}
