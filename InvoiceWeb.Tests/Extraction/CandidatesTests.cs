using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Extraction.Taxes;
using InvoiceWeb.Extraction.Totals;
using InvoiceWeb.Extraction.Vendors;
using InvoiceWeb.Reading;
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

    [Theory]
    [InlineData("TAX INVOICE")]
    [InlineData("Rechnung")]
    [InlineData("Cash Receipt")]
    public void Find_TitleAtTheHead_IsNoVendor(string title)
    {
        string[] names = [.. VendorCandidates.Find(Evidence(title, "Harbour Petrol", "Long Street 4, 20457 Hamburg")).Select(vendor => vendor.Value)];

        names.ShouldContain(name => string.Equals(name, "Harbour Petrol", StringComparison.Ordinal));
        names.ShouldNotContain(name => string.Equals(name, title, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_NameThatIsDrawnAndPrinted_EchoesTheDrawing()
    {
        var vendors = VendorCandidates.Find(Evidence("HarborPetrol", "HARBOUR PETROL", "Station Hamburg", "Long Street 4, 20457 Hamburg"));

        vendors.Where(vendor => vendor.Features.Has("value.echo")).Select(vendor => vendor.Value).ShouldBe(["HARBOUR PETROL", "HarborPetrol"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("C5-19204", "CS-19204", "CS-19204")]
    [InlineData("CS-19204", "C5-19204", "CS-19204")]
    [InlineData("CS-19204", "CS-19284", "CS-19204")]
    public void Find_NumberThatTwoReadersSeeDifferently_IsTheLikelierOne(string first, string second, string expected)
    {
        PageText page = PageTextBuilder.Page(first);
        DocumentEvidence evidence = new(new DocumentText([page with { SecondReadings = [new(page.Lines[0].Box, second, 0.4)] }]));

        NumberCandidates.Find(evidence).Where(number => number.Span.Text.Length == first.Length).ShouldHaveSingleItem().Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Open amount 144.60", true)]
    [InlineData("Total after rounding 144.60", false)]
    [InlineData("Total amount payable 144.60", false)]
    public void Find_RoundedAmount_IsAnInvoicesOpenOneOnlyWhereItIsCalledSo(string line, bool isOpen) =>
        TotalCandidates.Find(Evidence("Gross total 144.59", "Rounding 0.01", line))
            .Single(total => total.Value == 144.60m).Features.Has("sum.openRounded").ShouldBe(isOpen);

    private static DocumentEvidence Evidence(params string[] lines) => new(new DocumentText([PageTextBuilder.Page(lines)]));
}
