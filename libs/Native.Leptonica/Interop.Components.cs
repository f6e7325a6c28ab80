using System.Runtime.InteropServices;

namespace Native.Leptonica;

internal static partial class Interop
{
    /// <summary>Returns the boxes of the connected black components; the caller frees them with <see cref="DestroyBoxes"/>.</summary>
    [LibraryImport(Library, EntryPoint = "pixConnCompBB")]
    internal static partial nint FindComponents(Pix image, int connectivity);

    [LibraryImport(Library, EntryPoint = "boxaGetCount")]
    internal static partial int CountBoxes(nint boxes);

    [LibraryImport(Library, EntryPoint = "boxaGetBoxGeometry")]
    internal static partial int GetBox(nint boxes, int index, out int x, out int y, out int width, out int height);

    /// <summary>Takes the address of the pointer and clears it.</summary>
    [LibraryImport(Library, EntryPoint = "boxaDestroy")]
    internal static partial void DestroyBoxes(ref nint boxes);
}
