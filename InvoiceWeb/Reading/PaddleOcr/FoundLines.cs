using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>The lines of a page after it was turned.</summary>
/// <param name="Quarters">Quarters that the page was turned clockwise, 0 to 3.</param>
/// <param name="Page">The page as it lies then.</param>
/// <param name="Regions">Where its lines are.</param>
internal sealed record FoundLines(int Quarters, GrayImage Page, IReadOnlyList<TextRegion> Regions);
