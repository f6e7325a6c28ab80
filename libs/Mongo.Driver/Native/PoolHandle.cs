namespace Mongo.Driver;

/// <summary><c>mongoc_client_pool_t</c></summary>
internal sealed class PoolHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Destroy(nint pointer) => Interop.PoolDestroy(pointer);
}
