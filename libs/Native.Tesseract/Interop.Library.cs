using System.Runtime.InteropServices;

namespace Native.Tesseract;

/// <summary>Entry points of Tesseract's <c>capi.h</c>, and the one of the C library that Tesseract needs set up before it loads.</summary>
internal static partial class Interop
{
    private const string Library = "libtesseract.so.5";

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetEnvironment(string name, string value, int overwrite);

    /// <summary>Borrowed: a static string.</summary>
    [LibraryImport(Library, EntryPoint = "TessVersion")]
    internal static partial nint Version();

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    internal static partial void DeleteText(nint text);

    [LibraryImport(Library, EntryPoint = "TessDeleteTextArray")]
    internal static partial void DeleteTextArray(nint texts);
}
