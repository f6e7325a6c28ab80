using Microsoft.Win32.SafeHandles;

namespace Native.Tesseract;

internal sealed class TesseractHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal TesseractHandle()
        : base(ownsHandle: true)
    {
        SetHandle(Interop.Create());
        TesseractLibrary.Opened();
    }

    protected override bool ReleaseHandle()
    {
        Interop.Delete(handle);
        TesseractLibrary.Closed();
        return true;
    }
}
