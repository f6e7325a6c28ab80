namespace InvoiceWeb.Reading;

/// <summary>Tells which places of a page decide what is made of it, so that the second reader looks at them as well.</summary>
public interface ITellingPlaces
{
    /// <summary>The boxes of a few values on the turned page; none twice.</summary>
    IReadOnlyList<PixelBox> Find(PageText page);
}
