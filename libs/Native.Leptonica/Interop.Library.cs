using System.Runtime.InteropServices;

namespace Native.Leptonica;

/// <summary>Entry points of <c>allheaders.h</c>. Ownership: a returned image belongs to the caller; arguments stay the caller's.</summary>
internal static partial class Interop
{
    private const string Library = "liblept.so.5";

    /// <summary><c>L_SEVERITY_NONE</c>: Leptonica's own messages never reach standard error; results are checked instead.</summary>
    internal const int SeverityNone = 6;

    /// <summary>The flag of <c>pixConvertTo8</c> that asks for a result without a colour map.</summary>
    internal const int NoColormap = 0;

    [LibraryImport(Library, EntryPoint = "setMsgSeverity")]
    internal static partial int SetMessageSeverity(int severity);

    /// <summary>Null for one of the two leaves it as it is.</summary>
    [LibraryImport(Library, EntryPoint = "setPixMemoryManager")]
    internal static unsafe partial void SetPixMemoryManager(delegate* unmanaged[Cdecl]<nuint, void*> allocate, delegate* unmanaged[Cdecl]<void*, void> release);

    /// <summary>Returns a string that the caller frees with <see cref="Free"/>.</summary>
    [LibraryImport(Library, EntryPoint = "getLeptonicaVersion")]
    internal static partial nint GetVersion();

    [LibraryImport(Library, EntryPoint = "lept_free")]
    internal static partial void Free(nint memory);
}
