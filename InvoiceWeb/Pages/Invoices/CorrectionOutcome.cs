using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What came of a form.</summary>
/// <param name="Invoice">As it is now.</param>
/// <param name="State">Null when it was saved.</param>
/// <param name="StatusCode">Of the answer to a script.</param>
/// <param name="Said">What was changed, in words; empty when nothing was.</param>
public sealed record CorrectionOutcome(Invoice Invoice, CorrectionState? State, int StatusCode, string Said)
{
    public bool IsSaved => State is null;
}
