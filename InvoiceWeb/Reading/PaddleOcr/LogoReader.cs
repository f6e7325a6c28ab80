using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Reads the names that are drawn rather than set, and puts them in the place of what the detector made of them.</summary>
internal sealed class LogoReader(TextRecognizer recognizer)
{
    // A line that is read with less may be the shadow of a logo.
    private const double SureOfLine = 0.8;

    private const double SureOfLogo = 0.65;
    private const int LeastLetters = 3;
    private const double LeastLettersShare = 0.7;

    // Of the ink's height on each side. Which one suits a drawing best shows in how sure it is read.
    private static readonly double[] Margins = [0.2, 0.4];

    /// <summary>The lines with the logos among them.</summary>
    /// <param name="page">The page, upright.</param>
    /// <param name="lines">What was found on it and read.</param>
    /// <param name="cancellationToken">Gives the page up.</param>
    public IReadOnlyList<(TextRegion Region, ReadLine Line)> AddTo(
        GrayImage page, IReadOnlyList<(TextRegion Region, ReadLine Line)> lines, CancellationToken cancellationToken)
    {
        TextRegion[] sure = [.. lines.Where(l => IsSure(l.Line)).Select(l => l.Region)];
        List<(TextRegion Region, ReadLine Line)> all = [.. lines];
        foreach (TextRegion ink in LogoFinder.Find(page, sure))
        {
            (TextRegion Region, ReadLine Line) logo = Margins
                .Select(m => ink with { Length = ink.Length + (2 * m * ink.Thickness), Thickness = (1 + (2 * m)) * ink.Thickness })
                .Select(r => (r, recognizer.Read(page, r, cancellationToken)))
                .MaxBy(l => Sureness(l.Item2));
            (TextRegion Region, ReadLine Line)[] doubtful = [.. all.Where(l => !IsSure(l.Line) && IsOver(l.Region, ink))];
            if (IsName(logo.Line) && Sureness(logo.Line) >= doubtful.Select(l => Sureness(l.Line)).Append(SureOfLogo).Max())
            {
                all = [.. all.Where(l => !doubtful.Contains(l)), logo];
            }
        }

        return all;
    }

    private static bool IsSure(ReadLine line) => line.Characters.Count > 1 && Sureness(line) >= SureOfLine;

    private static double Sureness(ReadLine line) => line.Characters.Select(c => c.Confidence).DefaultIfEmpty(0).Average();

    private static bool IsName(ReadLine line)
    {
        int letters = line.Characters.Count(c => c.Text.All(char.IsLetter));
        return letters >= LeastLetters && letters >= LeastLettersShare * line.Characters.Count;
    }

    private static bool IsOver(TextRegion line, TextRegion logo)
    {
        (PixelBox one, PixelBox other) = (line.Around(0, 1), logo.Around(0, 1));
        return one.HorizontalOverlap(other) > 0 && one.VerticalOverlap(other) > Math.Min(one.Height, other.Height) / 2;
    }
}
