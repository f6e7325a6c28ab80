using System.Runtime.InteropServices;
using Native.Leptonica;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Draws text with Leptonica's built-in bitmap font: real pixels for the reader, made anew in each test.</summary>
internal static partial class LeptonicaFont
{
    private const string Library = "liblept.so.5";
    private const int Size = 10;
    private const int LineHeight = 60;

    public static Pix Draw(int width, params string[] lines)
    {
        Pix page = White(width, (lines.Length + 2) * LineHeight);
        nint font = CreateFont(0, Size);
        try
        {
            for (int i = 0; i < lines.Length; i++)
            {
                SetLine(page, font, lines[i], 0, 40, (i + 1) * LineHeight, out _, out int overflow).ShouldBe(0);
                overflow.ShouldBe(0, $"'{lines[i]}' does not fit on the page");
            }
        }
        finally
        {
            DestroyFont(ref font);
        }

        return page;
    }

    /// <summary>A PNG file of the text.</summary>
    public static byte[] DrawPng(params string[] lines)
    {
        using Pix page = Draw(900, lines);
        return page.Encode(PixFormat.Png);
    }

    /// <summary>A JPEG file of the text.</summary>
    public static byte[] DrawJpeg(params string[] lines)
    {
        using Pix page = Draw(900, lines);
        return page.Encode(PixFormat.Jpeg);
    }

    private static Pix White(int width, int height)
    {
        Pix page = Pix.Create(width, height);
        SetAll(page).ShouldBe(0);
        return page;
    }

    [LibraryImport(Library, EntryPoint = "bmfCreate")]
    private static partial nint CreateFont(nint directory, int size);

    [LibraryImport(Library, EntryPoint = "bmfDestroy")]
    private static partial void DestroyFont(ref nint font);

    [LibraryImport(Library, EntryPoint = "pixSetAll")]
    private static partial int SetAll(Pix image);

    [LibraryImport(Library, EntryPoint = "pixSetTextline", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetLine(Pix image, nint font, string text, uint color, int x, int y, out int width, out int overflow);
}
