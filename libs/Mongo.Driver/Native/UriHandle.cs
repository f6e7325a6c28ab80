namespace Mongo.Driver;

/// <summary><c>mongoc_uri_t</c></summary>
internal sealed class UriHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Destroy(nint pointer) => Interop.UriDestroy(pointer);
}
