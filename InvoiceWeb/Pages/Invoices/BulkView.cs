using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Bulk;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What the selection answers.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="Address">Where to ask on: with the search that the list is narrowed to.</param>
/// <param name="List">The address of the list itself.</param>
public sealed record BulkView(BulkForm Form, string Address, string List)
{
    /// <summary>Why nothing was done; null unless so.</summary>
    public string? Refusal { get; init; }

    /// <summary>What has to be confirmed first; null unless so.</summary>
    public string? Question { get; init; }

    public IReadOnlyList<InvoiceId> Done { get; init; } = [];

    /// <summary>Of a long list, those of the stretch that was done last.</summary>
    public IReadOnlyList<BulkLeft> Left { get; init; } = [];

    /// <summary>Where it goes on; null once all was looked at.</summary>
    public InvoiceCursor? Next { get; init; }

    public bool IsSettled => this is { Refusal: null, Question: null, Next: null };
}
