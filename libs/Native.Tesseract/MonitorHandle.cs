using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Native.Tesseract;

/// <summary>Watches one recognition: stops it at a deadline, or when the token, asked between words on the recognizing thread, is cancelled.</summary>
internal sealed class MonitorHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly GCHandle _token;

    internal unsafe MonitorHandle(TimeSpan limit, CancellationToken cancellationToken)
        : base(ownsHandle: true)
    {
        SetHandle(Interop.CreateMonitor());
        _token = GCHandle.Alloc(cancellationToken);
        Interop.SetDeadline(this, (int)Math.Min(limit.TotalMilliseconds, int.MaxValue));
        Interop.SetCancelThis(this, GCHandle.ToIntPtr(_token));
        Interop.SetCancelFunction(this, &IsCancelled);
    }

    protected override bool ReleaseHandle()
    {
        Interop.DeleteMonitor(handle);
        _token.Free();
        return true;
    }

    // Nothing here can throw: an exception must not cross the native frames below.
    [UnmanagedCallersOnly]
    private static byte IsCancelled(nint state, int words) =>
        Unsafe.Unbox<CancellationToken>(GCHandle.FromIntPtr(state).Target!).IsCancellationRequested ? (byte)1 : (byte)0;
}
