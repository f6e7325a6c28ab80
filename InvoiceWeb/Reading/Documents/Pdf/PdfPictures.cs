using System.Globalization;

namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>
/// What <c>pdfimages -list</c> prints: a row for each picture, its page first, its pixels a side, and at the end its dots an inch, size and ratio.
/// </summary>
internal static class PdfPictures
{
    private const int LeastColumns = 14;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;
    private const int ColumnsFromDots = 4;
    private const double PointsPerInch = 72;

    /// <summary>A scan fills its page but for the scanner's margin; a letterhead does not.</summary>
    private const double LeastOfScan = 0.8;

    /// <summary>
    /// The pages, 0-based, that are pictures, though there may be text behind: what a scanner's own reading made of them, with its
    /// mistakes, or an archive's stamp.
    /// </summary>
    public static IReadOnlySet<int> FindScans(string rows, IReadOnlyList<PdfPage> pages)
    {
        ILookup<int, double> areas = rows.Split('\n').Select(Read).OfType<(int Page, double Area)>().ToLookup(p => p.Page - 1, p => p.Area);
        return pages.Index().Where(page => areas[page.Index].Sum() >= LeastOfScan * SquareInches(page.Item)).Select(page => page.Index).ToHashSet();
    }

    private static double SquareInches(PdfPage page) => page.Width * page.Height / (PointsPerInch * PointsPerInch);

    private static (int Page, double Area)? Read(string row)
    {
        string[] columns = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        // An inline picture has one column less; a soft mask lies on its picture.
        if (columns.Length < LeastColumns || columns[2] is "smask")
        {
            return null;
        }

        double[] values = [.. new[] { columns[0], columns[WidthColumn], columns[HeightColumn], columns[^ColumnsFromDots], columns[^(ColumnsFromDots - 1)] }.Select(Number)];
        return Array.TrueForAll(values, value => value > 0) ? ((int)values[0], values[1] / values[3] * (values[2] / values[4])) : null;
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is > 0 and < 1_000_000 ? value : 0;
}
