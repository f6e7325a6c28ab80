using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.Quality;

/// <summary>How well a whole page can be seen: medians over its characters, so that a fine print or a logo does not decide.</summary>
/// <param name="Characters">How many were read.</param>
/// <param name="Confidence">How surely, zero to one.</param>
/// <param name="Blur">How far an edge is smeared, in heights of the line.</param>
/// <param name="TextHeight">Height of the lines in pixels.</param>
/// <param name="Paper">Brightness of the paper, 0 to 255.</param>
/// <param name="Glare">The share of the page that one burnt-out spot covers.</param>
/// <param name="CutLines">Lines that run out of the picture at the same side.</param>
internal sealed record PageLook(int Characters, double Confidence, double Blur, double TextHeight, double Paper, double Glare, int CutLines)
{
    /// <param name="page">The page as it was read.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="isWholePicture">Whether the page ends where the picture ends; not so where a sheet was found on it.</param>
    public static PageLook Of(GrayImage page, IReadOnlyList<LineLook> lines, bool isWholePicture)
    {
        LineLook[] read = [.. lines.Where(l => l.Characters > 0)];
        double paper = read.Length == 0 ? Brightness(page) : Median(read, l => l.Paper);
        return new(
            read.Sum(l => l.Characters),
            read.Length == 0 ? 0 : read.Sum(l => l.Confidence * l.Characters) / read.Sum(l => l.Characters),
            Median(read, l => l.Blur),
            Median(read, l => l.Region.Thickness),
            paper,
            GlareSpot.Share(page),
            isWholePicture ? Math.Max(CutAt(read, page, leading: true), CutAt(read, page, leading: false)) : 0);
    }

    // Each line weighs as much as it holds.
    private static double Median(LineLook[] lines, Func<LineLook, double> of)
    {
        LineLook[] sorted = [.. lines.OrderBy(of)];
        int half = sorted.Sum(l => l.Characters) / 2;
        int sum = 0;
        foreach (LineLook line in sorted)
        {
            sum += line.Characters;
            if (sum > half)
            {
                return of(line);
            }
        }

        return 0;
    }

    private static double Brightness(GrayImage page) => page.Pixels.Length == 0 ? 0 : page.Pixels.Average(p => (double)p);

    private static int CutAt(LineLook[] lines, GrayImage page, bool leading) => lines.Count(l => l.Characters > 2 && CutEdge.Runs(page, l, leading));
}
