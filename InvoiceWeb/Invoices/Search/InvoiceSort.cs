namespace InvoiceWeb.Invoices.Search;

/// <summary>The order of a list. Invoices that are equal in it follow each other by their identity.</summary>
public enum InvoiceSort
{
    /// <summary>Sent last first.</summary>
    Newest,

    /// <summary>Sent first first.</summary>
    Oldest,

    /// <summary>By date of issue, latest first.</summary>
    Latest,

    /// <summary>By date of issue, earliest first.</summary>
    Earliest,

    /// <summary>By total, whatever its currency; an unread total counts as zero.</summary>
    Highest,

    Lowest,

    /// <summary>By vendor from A to Z, letter case and accents aside; an unread vendor comes first.</summary>
    Vendor,
}
