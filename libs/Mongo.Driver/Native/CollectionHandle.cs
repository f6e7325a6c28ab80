namespace Mongo.Driver;

/// <summary><c>mongoc_collection_t</c></summary>
internal sealed class CollectionHandle(nint pointer, ClientHandle parent) : NativeHandle(pointer, parent)
{
    protected override void Destroy(nint pointer) => Interop.CollectionDestroy(pointer);
}
