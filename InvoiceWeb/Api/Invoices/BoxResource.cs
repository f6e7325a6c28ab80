using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Where a value stands: a rectangle in fractions (0 to 1) of the upright page.</summary>
/// <param name="Page">1-based.</param>
public sealed record BoxResource(int Page, double X, double Y, double Width, double Height)
{
    public static BoxResource? Of(FieldBox? box) => box is null ? null : new(box.Page + 1, box.X, box.Y, box.Width, box.Height);
}
