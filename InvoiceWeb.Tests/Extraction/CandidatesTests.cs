using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Extraction.Taxes;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction;

/// <summary>What may be a field at all, before anything is ranked.</summary>
public sealed class CandidatesTests
{
    [Fact]
    public void Find_Rounding_IsNoTax() =>
        TaxCandidates.Find(Evidence("TOTAL 25.02", "ROUNDING ADJ -0.02", "TOTAL AFTER ADJ 25.00"), 25.00m).ShouldNotContain(tax => tax.Value == 0.02m);

    [Fact]
    public void Find_DayOfADate_IsNoNumber() =>
        NumberCandidates.Find(Evidence("Numéro de facture: 1 octobre 2023")).ShouldNotContain(number => string.Equals(number.Value, "1", StringComparison.Ordinal));

    [Theory]
    [InlineData("Date de facture associée: 01/01/2026")]
    [InlineData("Preceding invoice date: 01/01/2026")]
    public void LabelsOf_DateOfThePrecedingInvoice_IsAnotherDate(string line)
    {
        var evidence = Evidence(line);

        evidence.LabelsOf(evidence.Document.Lines[0]).Select(label => label.Kind).ShouldContain(LabelKind.OtherDate);
    }

    private static DocumentEvidence Evidence(params string[] lines) => new(new DocumentText([PageTextBuilder.Page(lines)]));
}
