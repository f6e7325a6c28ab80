using System.Runtime.InteropServices;

namespace Native.Tesseract;

internal static partial class Interop
{
    [LibraryImport(Library, EntryPoint = "TessMonitorCreate")]
    internal static partial nint CreateMonitor();

    [LibraryImport(Library, EntryPoint = "TessMonitorDelete")]
    internal static partial void DeleteMonitor(nint monitor);

    [LibraryImport(Library, EntryPoint = "TessMonitorSetDeadlineMSecs")]
    internal static partial void SetDeadline(MonitorHandle monitor, int milliseconds);

    /// <summary>The callback returns true to stop; it is called with the pointer set by <see cref="SetCancelThis"/>.</summary>
    [LibraryImport(Library, EntryPoint = "TessMonitorSetCancelFunc")]
    internal static unsafe partial void SetCancelFunction(MonitorHandle monitor, delegate* unmanaged<nint, int, byte> callback);

    [LibraryImport(Library, EntryPoint = "TessMonitorSetCancelThis")]
    internal static partial void SetCancelThis(MonitorHandle monitor, nint state);
}
