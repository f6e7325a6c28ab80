using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Vendors;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Vendors;

public sealed class SenderLineTests
{
    [Theory]
    [InlineData("Werkzeug Sommer GmbH · Ringstraße 4 · 50667 Köln", "Werkzeug Sommer GmbH")]
    [InlineData("Northern Goods Inc.789 Commerce Street·M1 1AA Manchester", "Northern Goods Inc.")]
    [InlineData("Moulin du Lac SARL-12 chemin des Lilas-69001 Lyon-France", "Moulin du Lac SARL")]
    public void Name_NameAndAddressInOneLine_IsWhatComesFirst(string line, string expected) =>
        Name(line).ShouldNotBeNull().Text.Trim().ShouldBe(expected);

    [Theory]
    [InlineData("Thank you for your purchase, see you soon")]
    [InlineData("50667 Köln")]
    [InlineData("Ringstraße 4")]
    [InlineData("Invoice INV-2023-00789")]
    public void Name_OtherLines_IsNull(string line) => Name(line).ShouldBeNull();

    private static TextSpan? Name(string line)
    {
        DocumentLine read = DocumentLines.Line(line);
        return SenderLine.Name(read.Span(0, read.Text.Length));
    }
}
