namespace InvoiceWeb.Invoices.Bulk;

/// <summary>Why an invoice was left as it is while others were not.</summary>
public enum BulkProblem
{
    /// <summary>There is none to see any more.</summary>
    Missing,

    /// <summary>It waits to be read or is being read already.</summary>
    Busy,

    /// <summary>It belongs to the one it was to be given to.</summary>
    AlreadyTheirs,
}
