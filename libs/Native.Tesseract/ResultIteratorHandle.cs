using Microsoft.Win32.SafeHandles;

namespace Native.Tesseract;

internal sealed class ResultIteratorHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal ResultIteratorHandle(nint iterator)
        : base(ownsHandle: true) => SetHandle(iterator);

    protected override bool ReleaseHandle()
    {
        Interop.DeleteIterator(handle);
        return true;
    }
}
