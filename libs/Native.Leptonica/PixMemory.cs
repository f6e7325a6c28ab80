using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Native.Leptonica;

/// <summary>
/// Where the pixels of images come from: malloc, as always, but large blocks are made present at once. Leptonica reads the end of every row
/// of a new image before it writes there; on a page that is not present yet, that costs two faults, the second of which stops every core
/// that runs a thread of the process (docs/benchmarks.md).
/// </summary>
internal static unsafe partial class PixMemory
{
    // MADV_POPULATE_WRITE of mman.h, known to Linux 5.14 and later; earlier ones refuse it, and all is as before.
    private const int Populate = 23;

    // Asking for what is there already costs little: smaller ones have few pages.
    private const int Large = 1 << 18;

    private static readonly nuint Page = (nuint)Environment.SystemPageSize;

    /// <summary>Has Leptonica ask here. What was created before is freed as it would have been.</summary>
    public static void Provide() => Interop.SetPixMemoryManager(&Allocate, release: null);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* Allocate(nuint size)
    {
        void* block = Reserve(size);
        if (block is not null && size >= Large)
        {
            nuint start = (nuint)block & ~(Page - 1);
            _ = Advise((void*)start, (nuint)block + size - start, Populate);
        }

        return block;
    }

    // Leptonica gives it back to free(), and takes null for an answer.
    [LibraryImport("libc", EntryPoint = "malloc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void* Reserve(nuint size);

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(void* address, nuint length, int advice);
}
