using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>How an order is told to a person.</summary>
public static class SortLabel
{
    public static string Of(InvoiceSort sort) => sort switch
    {
        InvoiceSort.Newest => "Newest first",
        InvoiceSort.Oldest => "Oldest first",
        InvoiceSort.Latest => "Latest date first",
        InvoiceSort.Earliest => "Earliest date first",
        InvoiceSort.Highest => "Highest total first",
        InvoiceSort.Lowest => "Lowest total first",
        InvoiceSort.Vendor => "Vendor, A to Z",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "An order without words."),
    };
}
