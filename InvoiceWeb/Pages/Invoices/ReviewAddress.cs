using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Addresses of the review queue.</summary>
public static class ReviewAddress
{
    public const string Start = "/review";

    /// <summary>From the invoice on that follows this one.</summary>
    public static string After(Invoice invoice) => After(InvoiceCursor.After(invoice, InvoiceSort.Oldest));

    public static string After(InvoiceCursor? cursor) => cursor is null ? Start : $"{Start}?after={cursor}";
}
