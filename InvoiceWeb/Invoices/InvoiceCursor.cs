using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InvoiceWeb.Invoices;

/// <summary>A place in the list, newest first: what comes after it was created earlier, or at the same time with a smaller id.</summary>
public sealed record InvoiceCursor(DateTimeOffset CreatedAt, InvoiceId Id) : IParsable<InvoiceCursor>
{
    public static InvoiceCursor After(Invoice invoice) => new(invoice.CreatedAt, invoice.Id);

    public static InvoiceCursor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("Not a cursor of the invoice list.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out InvoiceCursor result)
    {
        result = null;
        var parts = s?.Split('-');
        if (parts is not [var time, var id]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            || !InvoiceId.TryParse(id, null, out var invoiceId))
        {
            return false;
        }

        result = new InvoiceCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), invoiceId);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.ToUnixTimeMilliseconds()}-{Id}");
}
