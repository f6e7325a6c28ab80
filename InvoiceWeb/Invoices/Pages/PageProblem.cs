namespace InvoiceWeb.Invoices.Pages;

/// <summary>Why pages were not changed.</summary>
public enum PageProblem
{
    /// <summary>The file cannot be taken.</summary>
    File,

    /// <summary>Somebody else changed the pages.</summary>
    ChangedMeanwhile,

    /// <summary>An invoice has at least one page.</summary>
    LastPage,
}
