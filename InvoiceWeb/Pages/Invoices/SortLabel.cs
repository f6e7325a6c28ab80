using InvoiceWeb.Invoices.Search;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>How an order is told to a person.</summary>
public static class SortLabel
{
    public static string Of(InvoiceSort sort) => sort switch
    {
        InvoiceSort.Newest => L["Newest first"],
        InvoiceSort.Oldest => L["Oldest first"],
        InvoiceSort.Latest => L["Latest date first"],
        InvoiceSort.Earliest => L["Earliest date first"],
        InvoiceSort.Highest => L["Highest total first"],
        InvoiceSort.Lowest => L["Lowest total first"],
        InvoiceSort.Vendor => L["Vendor, A to Z"],
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "An order without words."),
    };
}
