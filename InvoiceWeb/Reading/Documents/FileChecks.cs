using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading.Headers;

namespace InvoiceWeb.Reading.Documents;

/// <summary>Checks of our own on what a header claims, before any decoder sees the file.</summary>
internal static class FileChecks
{
    /// <summary>The headers of an image's pages.</summary>
    /// <exception cref="UnreadableImageException">They are too many, or too large.</exception>
    public static IReadOnlyList<ImageHeader> CheckImage(ReadOnlyMemory<byte> file, ReadingOptions options)
    {
        IReadOnlyList<ImageHeader> pages = ImageHeader.ReadPages(file.Span);
        CheckCount(pages.Count, options);
        return pages.All(page => (long)page.Width * page.Height <= options.MaxPixels) ? pages : throw new UnreadableImageException(UnreadableWords.TooManyPixels) { Problem = UploadProblem.TooManyPixels };
    }

    public static void CheckCount(int pages, ReadingOptions options)
    {
        if (pages > options.MaxPages)
        {
            throw new UnreadableImageException(UnreadableWords.TooManyPages(options.MaxPages)) { Problem = UploadProblem.TooManyPages };
        }
    }
}
