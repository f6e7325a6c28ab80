using System.Runtime.InteropServices;

namespace Native.Tesseract;

internal static partial class Interop
{
    /// <summary><c>RIL_TEXTLINE</c> of <c>TessPageIteratorLevel</c>.</summary>
    internal const int LevelLine = 2;

    /// <summary><c>RIL_WORD</c> of <c>TessPageIteratorLevel</c>.</summary>
    internal const int LevelWord = 3;

    /// <summary>Null when the page has no text. The iterator has to go before the page is cleared.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    internal static partial nint GetIterator(TesseractHandle engine);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    internal static partial void DeleteIterator(nint iterator);

    /// <summary>Borrowed: the same object seen as its base.</summary>
    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetPageIterator")]
    internal static partial nint GetPageIterator(ResultIteratorHandle iterator);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool Next(ResultIteratorHandle iterator, int level);

    /// <summary>The caller frees the text with <see cref="DeleteText"/>; null when there is none.</summary>
    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    internal static partial nint GetText(ResultIteratorHandle iterator, int level);

    /// <summary>Zero to a hundred.</summary>
    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    internal static partial float GetConfidence(ResultIteratorHandle iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool GetBox(nint pageIterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorIsAtBeginningOf")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool IsAtBeginningOf(nint pageIterator, int level);
}
