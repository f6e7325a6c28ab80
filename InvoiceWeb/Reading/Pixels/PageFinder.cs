using Native.Leptonica;

namespace InvoiceWeb.Reading.Pixels;

/// <summary>
/// Finds a sheet of paper that lies on something: the four straight lines along which brightness steps. Looks at a small
/// picture, and answers only where all four sides can be seen.
/// </summary>
internal static class PageFinder
{
    private const double Side = 384;
    private const double LeastSupport = 0.75;
    private const double LeastSideSupport = 0.5;
    private const double LeastAreaOfThree = 0.5;

    // Of two that are as well supported, the larger is the sheet and the smaller a table printed on it.
    private const double AreaWeight = 0.3;

    /// <summary>The corners of the sheet; null where it fills the picture or cannot be told.</summary>
    public static PageOutline? Find(Pix page)
    {
        double scale = Math.Min(1, Side / Math.Max(page.Width, page.Height));
        using Pix small = page.Scale(scale);
        GrayImage image = GrayImage.Of(small);
        StepMap down = StepMap.Downwards(image);
        StepMap right = StepMap.Rightwards(image);
        IReadOnlyList<EdgeLine> tops = EdgeSearch.Find(down, first: true);
        IReadOnlyList<EdgeLine> bottoms = EdgeSearch.Find(down, first: false);
        IReadOnlyList<EdgeLine> lefts = EdgeSearch.Find(right, first: true);
        IReadOnlyList<EdgeLine> rights = EdgeSearch.Find(right, first: false);
        IEnumerable<SheetCandidate> sheets =
            from top in tops
            from bottom in bottoms
            from left in lefts
            from rightmost in rights
            let sheet = SheetCandidate.Between(down, right, top, bottom, left, rightmost)
            where sheet is { Support: >= LeastSupport, WeakestSide: >= LeastSideSupport }
            select sheet;

        // A line printed on a sheet makes a smaller one of it together with three of its sides: one whose four sides are seen comes first,
        // and with three it has to be most of the picture.
        return sheets.Select(s => (Sheet: s, Sides: SheetGround.DarkerSides(image, s.Outline)))
            .Where(s => s.Sides == 4 || (s.Sides == 3 && SheetShape.Area(s.Sheet.Outline) >= LeastAreaOfThree))
            .OrderByDescending(s => s.Sides)
            .ThenByDescending(s => s.Sheet.Support + (AreaWeight * SheetShape.Area(s.Sheet.Outline)))
            .FirstOrDefault().Sheet?.Outline;
    }
}
