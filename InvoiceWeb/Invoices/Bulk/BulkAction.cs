namespace InvoiceWeb.Invoices.Bulk;

/// <summary>What can be done to many invoices at once.</summary>
public enum BulkAction
{
    /// <summary>Read again.</summary>
    Retry,

    /// <summary>Into the trash.</summary>
    Delete,

    /// <summary>Out of the trash, as an answer to <see cref="Delete"/>.</summary>
    Restore,

    /// <summary>Given to somebody else.</summary>
    Reassign,
}
