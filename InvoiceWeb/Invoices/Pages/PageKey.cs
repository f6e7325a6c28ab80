using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InvoiceWeb.Invoices.Pages;

/// <summary>Names a page by what it is rather than by its number, which is another as soon as somebody takes out a page before it.</summary>
public readonly record struct PageKey(string ImageId, int FilePage) : IParsable<PageKey>
{
    public static PageKey Of(PageReference page) => new(page.ImageId, page.FilePage);

    public static PageKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException("Not a page's key.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PageKey result)
    {
        if (s?.Split('-') is [var image, var digits]
            && InvoiceId.TryParse(image, null, out var id)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var page))
        {
            result = new PageKey(id.Value, page);
            return true;
        }

        result = default;
        return false;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ImageId}-{FilePage}");
}
