using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction;

/// <summary>What was found in the documents of one invoice.</summary>
/// <param name="Differences">Where an electronic invoice and its printed page disagree.</param>
/// <param name="Text">The raw text of all pages.</param>
/// <param name="IsElectronic">Whether an electronic invoice was among them: its fields come first.</param>
public sealed record DocumentFields(InvoiceFields Fields, IReadOnlyList<FieldDifference> Differences, string Text, bool IsElectronic)
{
    /// <summary>Whether there was nothing to read at all.</summary>
    public bool IsBlank => !IsElectronic && string.IsNullOrWhiteSpace(Text);
}
