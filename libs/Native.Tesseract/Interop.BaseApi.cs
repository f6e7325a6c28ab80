using System.Runtime.InteropServices;
using Native.Leptonica;

namespace Native.Tesseract;

internal static partial class Interop
{
    /// <summary>The caller owns the result.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    internal static partial nint Create();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    internal static partial void Delete(nint engine);

    /// <summary>A null data path leaves the choice to TESSDATA_PREFIX and the place compiled in.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Init(TesseractHandle engine, string? dataPath, string language, int mode);

    /// <summary>The caller frees the array with <see cref="DeleteTextArray"/>.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetLoadedLanguagesAsVector")]
    internal static partial nint GetLoadedLanguages(TesseractHandle engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool SetVariable(TesseractHandle engine, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    internal static partial void SetPageSegMode(TesseractHandle engine, PageSegmentation mode);

    /// <summary>Tesseract copies the image: the caller keeps its own.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage2")]
    internal static partial void SetImage(TesseractHandle engine, Pix image);

    /// <summary>Restricts what is recognized next to a part of the image.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPISetRectangle")]
    internal static partial void SetRectangle(TesseractHandle engine, int left, int top, int width, int height);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    internal static partial void SetSourceResolution(TesseractHandle engine, int dotsPerInch);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    internal static partial int Recognize(TesseractHandle engine, MonitorHandle monitor);

    /// <summary>Frees the page and its results; the engine stays warm.</summary>
    [LibraryImport(Library, EntryPoint = "TessBaseAPIClear")]
    internal static partial void Clear(TesseractHandle engine);
}
