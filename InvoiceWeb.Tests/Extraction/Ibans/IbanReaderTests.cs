using InvoiceWeb.Extraction.Ibans;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Ibans;

public sealed class IbanReaderTests
{
    [Theory]
    [InlineData("IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX", "DE89370400440532013000")]
    [InlineData("IBAN DE89370400440532013000", "DE89370400440532013000")]
    [InlineData("IBANDE89370400440532013000", "DE89370400440532013000")]
    [InlineData("DE89 37O4 0044 O532 0l30 00", "DE89370400440532013000")]
    [InlineData("GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606")]
    [InlineData("NL91ABNA0417164300", "NL91ABNA0417164300")]
    [InlineData("BE68 5390 0754 7034", "BE68539007547034")]
    public void Find_ValidNumber_ReadsIt(string line, string expected) =>
        IbanReader.Find(DocumentLines.Line(line)).ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 01")]
    [InlineData("DE89 3704 0044 0532 0130 001")]
    [InlineData("XX89 3704 0044 0532 0130 00")]
    [InlineData("DE89 3704 0044")]
    public void Find_WrongDigitsOrLength_FindsNothing(string line) => IbanReader.Find(DocumentLines.Line(line)).ShouldBeEmpty();
}
