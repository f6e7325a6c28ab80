using System.Globalization;

namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>The text layer of a PDF as pdftotext writes it (<c>-tsv</c>): level, page, paragraph, block, line, word, box in points, text.</summary>
internal static class TextLayer
{
    /// <summary>More than all pages that are taken can show.</summary>
    public const int MostRows = 100_000;

    private const int Columns = 12;
    private const string WordLevel = "5";
    private const double PointsPerInch = 72;

    /// <summary>No page for people has more; one that has is read from its picture, whose words are bounded by what can be seen.</summary>
    private const int MostWords = 3_000;

    private const int LeastWords = 8;
    private const double LeastReadable = 0.6;
    private const double MostStrange = 0.02;
    private const double LeastInside = 0.9;
    private const int EnoughLetters = 40;
    private const double LeastVowels = 0.12;

    /// <summary>A text for each page, its boxes in pixels of <see cref="PdfPage.ReadingResolution"/>.</summary>
    public static IReadOnlyList<PageText> Parse(IEnumerable<string> rows, IReadOnlyList<PdfPage> pages)
    {
        ILookup<int, (string Line, Word Word)> words = rows.Select(Read).OfType<(int Page, string Line, Word Word)>().ToLookup(w => w.Page, w => (w.Line, w.Word));
        return [.. pages.Select((page, index) =>
        {
            (int width, int height) = page.Pixels(PdfPage.ReadingResolution);
            IEnumerable<(string Line, Word Word)> own = words[index + 1].Take(MostWords + 1).Count() <= MostWords ? words[index + 1] : [];
            IEnumerable<IReadOnlyList<Word>> runs = own.GroupBy(w => w.Line, w => w.Word, StringComparer.Ordinal).Select(run => run.ToList());
            return new PageText(width, height, LineAssembler.Assemble(runs));
        })];
    }

    /// <summary>
    /// Whether the text can stand for the page. A scan has none or a stamp's; a font without a table of characters gives signs that
    /// no page shows.
    /// </summary>
    public static bool IsPlausible(PageText page)
    {
        Word[] words = [.. page.Lines.SelectMany(line => line.Words)];
        char[] characters = [.. words.SelectMany(word => word.Text)];
        if (words.Length < LeastWords || !characters.Any(char.IsDigit))
        {
            return false;
        }

        double readable = characters.Count(char.IsLetterOrDigit) / (double)characters.Length;
        double strange = characters.Count(IsStrange) / (double)characters.Length;
        double inside = words.Count(word => IsOn(page, word.Box)) / (double)words.Length;
        return readable >= LeastReadable && strange <= MostStrange && inside >= LeastInside && HasVowels(characters);
    }

    // Shifted by a constant, as fonts with a numbering of their own give it, text keeps its letters but loses its vowels.
    private static bool HasVowels(char[] characters)
    {
        char[] latin = [.. characters.Where(char.IsAsciiLetter)];
        return latin.Length < EnoughLetters || latin.Count("aeiouAEIOU".Contains) >= LeastVowels * latin.Length;
    }

    private static bool IsStrange(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || character == '\uFFFD';

    private static bool IsOn(PageText page, PixelBox box) => box.CenterX >= 0 && box.CenterY >= 0 && box.CenterX <= page.Width && box.CenterY <= page.Height;

    private static (int Page, string Line, Word Word)? Read(string row)
    {
        string[] columns = row.Split('\t');
        if (columns.Length != Columns || !string.Equals(columns[0], WordLevel, StringComparison.Ordinal) || !int.TryParse(columns[1], CultureInfo.InvariantCulture, out int page))
        {
            return null;
        }

        string text = string.Concat(columns[11].Where(character => !char.IsWhiteSpace(character)));
        int? left = Pixels(columns[6]);
        int? top = Pixels(columns[7]);
        int? width = Pixels(columns[8]);
        int? height = Pixels(columns[9]);
        bool whole = text.Length > 0 && left.HasValue && top.HasValue && width is >= 0 && height is >= 0;
        return whole ? (page, string.Join('/', columns[2..5]), new(text, new(left!.Value, top!.Value, width!.Value, height!.Value), 1)) : null; // whole says they are there
    }

    private static int? Pixels(string points) =>
        double.TryParse(points, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) < 100_000
            ? (int)Math.Round(value * PdfPage.ReadingResolution / PointsPerInch)
            : null;
}
