using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Invoices;

/// <summary>A place in a sorted list: what comes after it has a later sort key, or the same one and a later id.</summary>
/// <param name="Key">The sort key of the invoice before, as <see cref="SortKeys.ToText"/> writes it.</param>
public sealed record InvoiceCursor(string Key, InvoiceId Id) : IParsable<InvoiceCursor>
{
    public static InvoiceCursor After(Invoice invoice, InvoiceSort sort) => new(SortKeys.Of(invoice).ToText(sort), invoice.Id);

    /// <summary>Whether it can be a place in a list that is sorted so.</summary>
    public bool Fits(InvoiceSort sort) => SortKeys.IsText(Key, sort);

    public static InvoiceCursor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("Not a cursor of the invoice list.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out InvoiceCursor result)
    {
        result = null;
        if (s?.Split('.') is not [var id, var key] || !InvoiceId.TryParse(id, null, out var invoiceId) || !Base64Url.IsValid(key))
        {
            return false;
        }

        result = new InvoiceCursor(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(key)), invoiceId);
        return true;
    }

    public override string ToString() => $"{Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Key))}";
}
