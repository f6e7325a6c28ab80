namespace Mongo.Driver;

/// <summary><c>mongoc_database_t</c></summary>
internal sealed class DatabaseHandle(nint pointer, ClientHandle parent) : NativeHandle(pointer, parent)
{
    protected override void Destroy(nint pointer) => Interop.DatabaseDestroy(pointer);
}
