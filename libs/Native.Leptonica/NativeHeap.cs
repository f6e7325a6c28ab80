using System.Runtime.InteropServices;

namespace Native.Leptonica;

/// <summary>
/// The C library's heap, which images live in. Left alone, glibc keeps the memory of freed images in a heap for each thread, and the
/// more the larger the images were (mallopt(3)).
/// </summary>
internal static partial class NativeHeap
{
    // M_MMAP_THRESHOLD and M_ARENA_MAX of malloc.h.
    private const int MappedFrom = -3;
    private const int MostHeaps = -8;

    /// <summary>
    /// Has blocks of eight megabytes and more go back to the system as soon as they are freed, and keeps threads from heaps of their own. Smaller
    /// ones are used again: asking for each anew makes two readers wait for the system and for each other (docs/benchmarks.md).
    /// </summary>
    public static void KeepSmall()
    {
        try
        {
            _ = SetOption(MappedFrom, 8 << 20);
            _ = SetOption(MostHeaps, 2);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, with habits of its own.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
