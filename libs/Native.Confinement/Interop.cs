using System.Runtime.InteropServices;

namespace Native.Confinement;

internal static partial class Interop
{
    internal const int SignalKill = 9;

    /// <summary>A negative id names the process group; fails where none of its processes is left.</summary>
    [LibraryImport("libc", EntryPoint = "kill")]
    internal static partial int Kill(int id, int signal);

    /// <summary>With the kind 0 and the id 0, Linux means the calling thread alone.</summary>
    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    internal static partial int SetPriority(int kind, uint id, int niceness);

    [LibraryImport("libc", EntryPoint = "getpriority", SetLastError = true)]
    internal static partial int GetPriority(int kind, uint id);
}
