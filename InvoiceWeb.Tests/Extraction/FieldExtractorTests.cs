using InvoiceWeb.Extraction;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction;

public sealed class FieldExtractorTests
{
    [Fact]
    public void Extract_EnglishReceipt_FindsTheFields()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "NORTHGATE HARDWARE SDN BHD",
            "12 Jalan Besar, 81620 Johor",
            "Tel: 07-8263254",
            "TAX INVOICE",
            "Invoice No: NG-004711",
            "Date: 23/01/2019 13:14",
            "1 Hammer                  20.00",
            "2 Nails                    5.00",
            "SUB TOTAL                 25.00",
            "GST 6%                     1.50",
            "GRAND TOTAL            RM 26.50",
            "CASH                      30.00",
            "CHANGE                     3.50",
            "Thank you, please come again")]);

        fields.Number.ShouldNotBeNull().Value.ShouldBe("NG-004711");
        fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2019, 1, 23));
        fields.Total.ShouldNotBeNull().Value.ShouldBe(26.50m);
        fields.Currency.ShouldNotBeNull().Value.ShouldBe("MYR");
        fields.Vendor.ShouldNotBeNull().Value.ShouldBe("NORTHGATE HARDWARE SDN BHD");
        fields.Total.Confidence.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Extract_RoundedAtTheTill_LeavesADoubtAndTakesNoRoundingForTax()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "NORTHGATE HARDWARE SDN BHD",
            "12 Jalan Besar, 81620 Johor",
            "Invoice No: NG-004712",
            "Date: 23/01/2019 13:14",
            "1 Hammer                  20.00",
            "2 Nails                    5.02",
            "TOTAL                     25.02",
            "ROUNDING ADJ              -0.02",
            "TOTAL AFTER ADJ           25.00",
            "CASH                      30.00",
            "CHANGE                     5.00")]);

        fields.Total.ShouldNotBeNull().Value.ShouldBeOneOf(25.00m, 25.02m);
        fields.Total.Confidence.ShouldBeLessThan(0.9);
        fields.Tax?.Value.ShouldNotBe(0.02m);
    }

    [Fact]
    public void Extract_NumberOfADate_IsTheNumber()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Werkzeug Sommer GmbH",
            "Ringstraße 4, 50667 Köln",
            "Globale Nummer: 4333741000005",
            "Mietrechnung Nr. 4711/08/M vom 01.10.2018",
            "Rechnungsbetrag                               1.190,00 €")]);

        fields.Number.ShouldNotBeNull().Value.ShouldBe("4711/08/M");
        fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2018, 10, 1));
    }

    [Fact]
    public void Extract_DayBesideALabelOfNumbers_IsNoNumber()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Atelier Vauban SARL",
            "12 rue du Port, 33000 Bordeaux",
            "INV-2023-EASY-001",
            "Numéro de facture: 1 octobre 2023",
            "Total TTC                                  120,00 €")]);

        fields.Number?.Value.ShouldNotBe("1", StringComparer.Ordinal);
    }

    [Fact]
    public void Extract_DateOfThePrecedingInvoice_IsNotTheDate()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Atelier Vauban SARL",
            "12 rue du Port, 33000 Bordeaux",
            "Facture no F-2026-17",
            "Date: 31/01/2026",
            "Date de facture associée: 01/01/2026",
            "Total TTC                                  120,00 €")]);

        fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2026, 1, 31));
    }

    [Fact]
    public void Extract_GermanInvoice_FindsTheFields()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Werkzeug Sommer GmbH · Ringstraße 4 · 50667 Köln",
            "",
            "Herrn Kurt Winter                        Rechnungsdatum: 05.03.2021",
            "Am Bach 7                                Lieferdatum:    01.03.2021",
            "80333 München                            Kundennummer:   10023",
            "",
            "Rechnung Nr. RE-2021-0815",
            "Pos  Bezeichnung      Menge   Einzelpreis   Gesamt",
            "1    Bohrmaschine     10      100,00        1.000,00",
            "Nettobetrag                                 1.000,00 €",
            "zzgl. 19% MwSt                                190,00 €",
            "Rechnungsbetrag                             1.190,00 €",
            "Zahlbar bis zum 04.04.2021",
            "IBAN DE89 3704 0044 0532 0130 00   USt-IdNr. DE136695976")]);

        fields.Number.ShouldNotBeNull().Value.ShouldBe("RE-2021-0815");
        fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2021, 3, 5));
        fields.Total.ShouldNotBeNull().Value.ShouldBe(1190.00m);
        fields.Currency.ShouldNotBeNull().Value.ShouldBe("EUR");
        fields.Currency.Box.ShouldBe(fields.Total.Box, "of all places with a euro sign, the total's is the one to show");
        fields.Vendor.ShouldNotBeNull().Value.ShouldBe("Werkzeug Sommer GmbH");
        fields.DueDate.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2021, 4, 4));
        fields.Net.ShouldNotBeNull().Value.ShouldBe(1000.00m);
        fields.Tax.ShouldNotBeNull().Value.ShouldBe(190.00m);
        fields.VatId.ShouldNotBeNull().Value.ShouldBe("DE136695976");
        fields.Iban.ShouldNotBeNull().Value.ShouldBe("DE89370400440532013000");
    }

    [Fact]
    public void Extract_TermOfPayment_CountsFromTheDateOfIssue()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Werkzeug Sommer GmbH · Ringstraße 4 · 50667 Köln",
            "Rechnungsdatum: 05.03.2021",
            "Rechnung Nr. RE-2021-0815",
            "7,00 %    Nettobetrag     100,00      7,00",
            "19,00 %   Nettobetrag     200,00     38,00",
            "Rechnungsbetrag                     345,00 €",
            "Zahlbar innerhalb von 14 Tagen ohne Abzug.")]);

        fields.DueDate.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2021, 3, 19));
        fields.Tax.ShouldNotBeNull().Value.ShouldBe(45.00m);
        fields.Net.ShouldNotBeNull().Value.ShouldBe(300.00m);
    }

    [Fact]
    public void Extract_AmericanInvoice_TakesTheMonthFirst()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Prairie Tool Supply LLC",
            "410 Main Street, Springfield, IL 62704",
            "Invoice No: 20031",
            "Invoice Date: 03/04/2024",
            "Due Date: 03/31/2024",
            "Cordless drill              1   100.00   100.00",
            "Subtotal                                 100.00",
            "Sales Tax 8%                               8.00",
            "Total USD                                108.00")]);

        fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2024, 3, 4));
        fields.DueDate.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2024, 3, 31));
    }

    [Theory]
    [InlineData("LAKESIDE BAKERY PTE LTD", "TOTAL $26.50", "SGD", 0.6)]
    [InlineData("LAKESIDE BAKERY PTY LTD", "TOTAL $26.50", "AUD", 0.6)]
    [InlineData("LAKESIDE BAKERY SDN BHD", "TOTAL $26.50", "MYR", 0.6)]
    [InlineData("LAKESIDE BAKERY", "TOTAL $26.50", "USD", 0.6)]
    [InlineData("LAKESIDE BAKERY", "TOTAL US$26.50", "USD", 0.98)]
    public void Extract_DollarSign_LeavesTheCurrencyToTheCountry(string vendor, string total, string currency, double confidence)
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(vendor, "Date: 23/01/2019", total)]);

        (fields.Currency?.Value, fields.Currency?.Confidence).ShouldBe((currency, confidence));
    }

    [Fact]
    public void Extract_BuyersVatIdAndAccount_AreNotTheVendors()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Werkzeug Sommer GmbH · Ringstraße 4 · 50667 Köln",
            "Ihre USt-IdNr.: DE129273398",
            "Der Betrag wird von Ihrem Konto abgebucht: DE89 3704 0044 0532 0130 00",
            "Unsere USt-IdNr.: DE136695976",
            "IBAN GB29 NWBK 6016 1331 9268 19")]);

        fields.VatId.ShouldNotBeNull().Value.ShouldBe("DE136695976");
        fields.Iban.ShouldNotBeNull().Value.ShouldBe("GB29NWBK60161331926819");
    }

    [Theory]
    [InlineData("Der Rechnungsbetrag wird per SEPA-Lastschrift eingezogen.", "IBAN: DE89 3704 0044 0532 0130 00")]
    [InlineData("Zahlungsart: Überweisung", "Ihre IBAN: DE89 3704 0044 0532 0130 00")]
    [InlineData("Payment method: direct debit", "IBAN: DE89 3704 0044 0532 0130 00")]
    public void Extract_PayersAccountAlone_IsDoubted(string line, string next) => FieldExtractor
        .Extract([PageTextBuilder.Page("Werkzeug Sommer GmbH", "Rechnung Nr. 4711", line, next)])
        .Iban.ShouldNotBeNull().Confidence.ShouldBeLessThan(0.9);

    [Theory]
    [InlineData("Bill to", "Huber Werkzeuge", "Lange Straße 7", "10115 Berlin", "Germany", "einkauf@huber.example", "DE VAT DE136695976")]
    [InlineData("Rechnung Nr. 4711", "USt-IdNr. des Kunden: DE136695976")]
    [InlineData("Rechnung Nr. 4711", "USt-IdNr. des Leistungsempfängers: DE136695976")]
    public void Extract_BuyersVatIdAlone_IsDoubted(params string[] lines) =>
        FieldExtractor.Extract([PageTextBuilder.Page(lines)]).VatId.ShouldNotBeNull().Confidence.ShouldBeLessThan(0.5);

    [Theory]
    [InlineData("Gesamtbetrag -119,00 €")]
    [InlineData("Gesamtbetrag -€119,00")]
    [InlineData("Gesamtbetrag 119,00- EUR")]
    public void Extract_MinusAtTheTotal_LeavesItToAPerson(string line) => SureTotal(line).Confidence.ShouldBe(0.8);

    [Theory]
    [InlineData("Gesamtbetrag - 119,00 €")]
    [InlineData("Gesamtbetrag 119,00 €")]
    public void Extract_DashBeforeTheTotal_SaysNothing(string line) => SureTotal(line).Confidence.ShouldBe(0.99, 0.001);

    [Theory]
    [InlineData("Total 72.93|Rounding adj 0.02|Total after rounding 72.95", 0.9)]
    [InlineData("Total 72.95|Rounding adj 0.00|Total after rounding 72.95", 0.99)]
    [InlineData("Sub-total 60.60|Gift voucher 27.60|Grand total 33.00", 0.9)]
    [InlineData("Sub-total 60.60|Discount 27.60|Grand total 33.00", 0.99)]
    public void Extract_TwoSumsThatMayBeMeant_LeaveTheTotalToAPerson(string lines, double confidence) =>
        SurelyExtract(PageTextBuilder.Page(["HUBER BAKERY", "Date 03.04.2024", .. lines.Split('|')])).Total.ShouldNotBeNull().Confidence.ShouldBe(confidence, 0.001);

    [Theory]
    [InlineData("04-05-2013", "", 0.99)]
    [InlineData("04-05-2018", "", 0.9)]
    [InlineData("04-05-2018", "Printed 04-05-2013 16:07", 0.99)]
    public void Extract_DateThatTheSecondReaderSeesOtherwise_NeedsAnotherProof(string second, string lastLine, double confidence)
    {
        PageText page = PageTextBuilder.Page(["HUBER BAKERY", "04-05-2013", "Total 12.50", .. new[] { lastLine }.Where(line => line.Length > 0)]);

        ReadField<DateOnly> date = SurelyExtract(page with { SecondReadings = [new(page.Lines[1].Box, second, 0.4)] }).Date.ShouldNotBeNull();

        date.Value.ShouldBe(new DateOnly(2013, 5, 4));
        date.Confidence.ShouldBe(confidence, 0.001);
    }

    [Fact]
    public void Extract_FrenchInvoice_FindsTheFields()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(
            "Moulin du Lac SARL",
            "12 rue des Lilas, 69001 Lyon",
            "Facture N° F2023-118",
            "Date de facture : 12 mars 2023",
            "Date d'échéance : 11 avril 2023",
            "Farine T65      50     1,20       60,00",
            "Total HT                          60,00 €",
            "TVA 5,5 %                          3,30 €",
            "Total TTC                         63,30 €")]);

        fields.Number.ShouldNotBeNull().Value.ShouldBe("F2023-118");
        fields.Date.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2023, 3, 12));
        fields.Total.ShouldNotBeNull().Value.ShouldBe(63.30m);
        fields.Currency.ShouldNotBeNull().Value.ShouldBe("EUR");
    }

    [Fact]
    public void Extract_Boxes_AreFractionsOfTheirPage()
    {
        InvoiceFields fields = FieldExtractor.Extract([
            PageTextBuilder.Page("LAKESIDE BAKERY LTD", "Invoice No: 900123", "Date: 23/01/2019"),
            PageTextBuilder.Page("Page 2", "", "TOTAL EUR 26.50", "")]);

        FieldBox box = fields.Total.ShouldNotBeNull().Box.ShouldNotBeNull();
        box.Page.ShouldBe(1);
        box.X.ShouldBe(10 / 15.0, tolerance: 0.001);
        box.Width.ShouldBe(5 / 15.0, tolerance: 0.001);
        box.Y.ShouldBe(65 / 120.0, tolerance: 0.001);
        fields.Number.ShouldNotBeNull().Box.ShouldNotBeNull().Page.ShouldBe(0);
    }

    [Theory]
    [InlineData("Terminal 48213377", 0.6, null)]
    [InlineData("Terminal 48213377", 0.9, "48213377")]
    [InlineData("Receipt No. 48213377", 0.6, "48213377")]
    [InlineData("Receipt No. 48213377", 0.2, "48213377")]
    [InlineData("Receipt No. 48213377", 0.02, null)]
    [InlineData("Invoice|48213377", 0.2, null)]
    [InlineData("Invoice|48213377", 0.6, "48213377")]
    public void Extract_Code_NeedsTheSurerTheLessItIsCalledANumber(string line, double confidence, string? expected)
    {
        FieldModel embedded = ModelFile.Embedded.Number;
        ModelFile models = ModelFile.Embedded with
        {
            Number = embedded with { None = -100, Certainty = new(Certainty.Logit(confidence), new Dictionary<string, double>(StringComparer.Ordinal)) },
        };

        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page(["HUBER BAKERY", .. line.Split('|'), "Total 12.50"])], models);

        (fields.Number?.Value).ShouldBe(expected);
    }

    [Fact]
    public void Extract_NoWords_FindsNothing() => FieldExtractor.Extract([]).ShouldBe(InvoiceFields.Empty);

    [Theory]
    [InlineData("Datum ٠٣.٠٤.٢٠٢١")]
    [InlineData("Zahlbar innerhalb von ١٤ Tagen")]
    [InlineData("MwSt ١٩ % 100,00 19,00")]
    [InlineData("Total 999.999.999.999.999.999.999.999.999.999,99")]
    [InlineData("Total 999.999.999.999,99")]
    public void Extract_UnusualFigures_DoesNotThrow(string line) =>
        Should.NotThrow(() => FieldExtractor.Extract([PageTextBuilder.Page("Rechnungsdatum: 05.03.2021", "Netto 999.999.999.999,99", line)]));

    [Fact]
    public void Extract_TextWithoutInvoice_IsSureOfNothing()
    {
        InvoiceFields fields = FieldExtractor.Extract([PageTextBuilder.Page("The quick brown fox", "jumps over the lazy dog", "on page 12")]);

        fields.AreSure(0.9).ShouldBeFalse();
        fields.Total.ShouldBeNull();
        fields.Date.ShouldBeNull();
    }

    // By weights that are sure of every total and date, so that only what the rules take away shows.
    private static InvoiceFields SurelyExtract(PageText page)
    {
        Certainty sure = new(Certainty.Logit(0.99), new Dictionary<string, double>(StringComparer.Ordinal));
        ModelFile models = ModelFile.Embedded;
        return FieldExtractor.Extract([page], models with { Total = models.Total with { Certainty = sure }, Date = models.Date with { Certainty = sure } });
    }

    private static ReadField<decimal> SureTotal(string line)
    {
        ReadField<decimal> total = SurelyExtract(PageTextBuilder.Page(
            "Werkzeug Sommer GmbH", "Rechnung Nr. 4711", "Datum 03.04.2024", "Netto 100,00", "MwSt 19 % 19,00", line)).Total.ShouldNotBeNull();
        total.Value.ShouldBe(119);
        return total;
    }
}
