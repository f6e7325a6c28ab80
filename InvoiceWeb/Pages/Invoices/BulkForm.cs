using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Bulk;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What the list's selection sends.</summary>
public sealed record BulkForm
{
    public BulkAction? Action { get; init; }

    /// <summary>The rows that are selected; null for none.</summary>
    public IReadOnlyList<InvoiceId>? Ids { get; init; }

    [BindNever]
    public IReadOnlyList<InvoiceId> Selected => Ids ?? [];

    /// <summary>Whether all that fit the search are meant, shown or not.</summary>
    public bool Whole { get; init; }

    /// <summary>Whether the person was told how many that are.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The new owner's e-mail address.</summary>
    public string? To { get; init; }

    /// <summary>Where a whole list goes on.</summary>
    public InvoiceCursor? Next { get; init; }

    /// <summary>How many of a whole list were done, and left, so far.</summary>
    public int Done { get; init; }

    public int Left { get; init; }

    /// <summary>How many a whole list had when it was begun.</summary>
    public long Total { get; init; }
}
