namespace Mongo.Driver;

/// <summary><c>mongoc_find_and_modify_opts_t</c></summary>
internal sealed class FindAndModifyHandle(nint pointer) : NativeHandle(pointer)
{
    protected override void Destroy(nint pointer) => Interop.FindAndModifyOptsDestroy(pointer);
}
