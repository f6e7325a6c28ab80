namespace Mongo.Driver;

/// <summary><c>mongoc_client_t</c>, on loan from the pool: not for two threads at once. Releasing returns it and its place.</summary>
internal sealed class ClientHandle(nint pointer, PoolHandle pool, SemaphoreSlim places) : NativeHandle(pointer, pool)
{
    protected override void Destroy(nint pointer)
    {
        Interop.PoolPush(pool.DangerousGetHandle(), pointer);
        places.Release();
    }
}
