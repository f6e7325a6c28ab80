using System.Runtime.InteropServices;

namespace Native.Confinement;

internal static partial class Interop
{
    internal const int SignalKill = 9;

    /// <summary>A negative id names the process group; fails where none of its processes is left.</summary>
    [LibraryImport("libc", EntryPoint = "kill")]
    internal static partial int Kill(int id, int signal);
}
