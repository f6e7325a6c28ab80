using System.Runtime.InteropServices;

namespace Native.Leptonica;

internal static partial class Interop
{
    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    internal static unsafe partial nint ReadMemory(byte* data, nuint size);

    /// <summary><c>L_JPEG_CONTINUE_WITH_BAD_DATA</c>.</summary>
    internal const int ContinueWithBadData = 2;

    /// <summary>Colour map 0 asks for the picture in its own colours.</summary>
    [LibraryImport(Library, EntryPoint = "pixReadMemJpeg")]
    internal static unsafe partial nint ReadMemoryJpeg(byte* data, nuint size, int colormap, int reduction, out int warnings, int hint);

    /// <summary>0-based directory of the file.</summary>
    [LibraryImport(Library, EntryPoint = "pixReadMemTiff")]
    internal static unsafe partial nint ReadMemoryTiff(byte* data, nuint size, int directory);

    /// <summary>0 to 9, for when the image is written as PNG.</summary>
    [LibraryImport(Library, EntryPoint = "pixSetZlibCompression")]
    internal static partial int SetZlibCompression(Pix image, int level);

    [LibraryImport(Library, EntryPoint = "pixWriteMem")]
    internal static partial int WriteMemory(out nint data, out nuint size, Pix image, int format);

    [LibraryImport(Library, EntryPoint = "pixCreate")]
    internal static partial nint Create(int width, int height, int depth);

    /// <summary>Takes the address of the pointer and clears it.</summary>
    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    internal static partial void Destroy(ref nint image);

    [LibraryImport(Library, EntryPoint = "pixGetWidth")]
    internal static partial int GetWidth(Pix image);

    [LibraryImport(Library, EntryPoint = "pixGetHeight")]
    internal static partial int GetHeight(Pix image);

    [LibraryImport(Library, EntryPoint = "pixGetDepth")]
    internal static partial int GetDepth(Pix image);

    /// <summary>Words of 32 bits a row.</summary>
    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    internal static partial int GetWordsPerLine(Pix image);

    /// <summary>Borrowed: the pixels belong to the image.</summary>
    [LibraryImport(Library, EntryPoint = "pixGetData")]
    internal static partial nint GetData(Pix image);
}
