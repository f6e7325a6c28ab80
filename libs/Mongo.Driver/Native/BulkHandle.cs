namespace Mongo.Driver;

/// <summary><c>mongoc_bulk_operation_t</c></summary>
internal sealed class BulkHandle(nint pointer, CollectionHandle parent) : NativeHandle(pointer, parent)
{
    protected override void Destroy(nint pointer) => Interop.BulkDestroy(pointer);
}
