using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A form that could not be saved, to be shown again as it was.</summary>
public sealed record CorrectionState(CorrectionForm Form)
{
    public IReadOnlyDictionary<InvoiceField, string> Errors { get; init; } = new Dictionary<InvoiceField, string>();

    public IReadOnlyDictionary<InvoiceField, ConflictView> Conflicts { get; init; } = new Dictionary<InvoiceField, ConflictView>();

    /// <summary>What is wrong with the whole, or what to do about its parts.</summary>
    public required string Problem { get; init; }
}
