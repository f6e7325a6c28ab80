using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Pages;

namespace InvoiceWeb.Api.Invoices;

/// <summary>A page of an invoice.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Key">Names the page also when its number changes, to replace it or take it out.</param>
/// <param name="MediaType">Of the file that was sent.</param>
/// <param name="Width">Pixels, upright; zero where there is nothing to show.</param>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Image">The address of its picture; null for an electronic invoice without a print.</param>
/// <param name="Thumbnail">The address of a small picture.</param>
public sealed record PageResource(
    int Number, string Key, string MediaType, int Width, int Height, long Length, string Sha256, string? Image, string? Thumbnail)
{
    public static PageResource Of(Invoice invoice, PageReference page, int number)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{ApiRegistration.Version}/invoices/{invoice.Id}/pages/{number}");
        return new PageResource(
            number,
            PageKey.Of(page).ToString(),
            page.MediaType,
            page.Width,
            page.Height,
            page.Length,
            page.Sha256,
            page.HasPicture ? $"{address}/image" : null,
            page.HasPicture ? $"{address}/thumbnail" : null);
    }
}
