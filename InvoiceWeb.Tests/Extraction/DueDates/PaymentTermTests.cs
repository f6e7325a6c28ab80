using System.Globalization;
using InvoiceWeb.Extraction.DueDates;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.DueDates;

public sealed class PaymentTermTests
{
    [Theory]
    [InlineData("Zahlbar innerhalb von 14 Tagen ohne Abzug", 14)]
    [InlineData("Payable within 30 days", 30)]
    [InlineData("Terms: net 30 days", 30)]
    [InlineData("Conditions de paiement : 45 jours", 45)]
    [InlineData("Betaling binnen 14 dagen", 14)]
    [InlineData("Pago a 60 días", 60)]
    [InlineData("Pagamento a 30 giorni", 30)]
    [InlineData("Terms: Net 30", 30)]
    [InlineData("Zahlbar innerhalb von 2 Wochen", 14)]
    [InlineData("Due on receipt", 0)]
    [InlineData("Sofort zahlbar ohne Abzug", 0)]
    public void Find_Term_GivesItsDays(string line, int days) => Find(line).ShouldHaveSingleItem().From(new(2021, 3, 5)).ShouldBe(new DateOnly(2021, 3, 5).AddDays(days));

    [Theory]
    [InlineData("Paiement à 30 jours fin de mois", "2021-04-30")]
    [InlineData("Pagamento 30 gg f.m.", "2021-04-30")]
    [InlineData("Zahlbar innerhalb von 1 Monat", "2021-04-05")]
    [InlineData("Pagamento 30 gg data fattura fine mese", "2021-04-30")]
    [InlineData("Pagamento: 30 gg D.F.F.M.", "2021-04-30")]
    [InlineData("Paiement à 30 jours fin de mois le 10", "2021-05-10")]
    public void From_MonthsAndTheirEnds_KeepsToTheCalendar(string line, string due) =>
        Find(line).ShouldHaveSingleItem().From(new(2021, 3, 5)).ShouldBe(DateOnly.Parse(due, CultureInfo.InvariantCulture));

    [Fact]
    public void Find_DiscountAndNet_TellsThemApart() =>
        Find("Zahlbar: 10 Tage 2 % Skonto, 30 Tage netto").Select(t => (t.Count, t.IsDiscounted)).ShouldBe([(10, true), (30, false)]);

    [Fact]
    public void Find_DiscountOrNet_TellsThemApart() =>
        Find("Zahlbar binnen 8 Tagen mit 2 % Skonto oder 30 Tage netto").Select(t => (t.Count, t.IsDiscounted)).ShouldBe([(8, true), (30, false)]);

    [Theory]
    [InlineData("Zahlungsbedingungen:", "14 Tage netto")]
    [InlineData("Bitte überweisen Sie 119,00 EUR innerhalb von", "14 Tagen auf unser Konto.")]
    public void Find_SentenceOverTwoLines_FindsItsDays(string line, string next) => Find(line, next).ShouldHaveSingleItem().Count.ShouldBe(14);

    [Theory]
    [InlineData("Amount paid 20.00", "Within 7 days with receipt")]
    [InlineData("Zahlbar sofort ohne Abzug.", "Innerhalb von 8 Tagen melden Sie Schäden")]
    [InlineData("Amount paid", "Exchange within 7 days with receipt")]
    [InlineData("Bezahlt", "Reklamationen innerhalb von 8 Tagen")]
    public void Find_DaysOfSomethingElseAfterALineAboutPayment_FindsNoDays(string line, string next) => Find(line, next).ShouldAllBe(t => t.Count == 0);

    [Theory]
    [InlineData("Net 30.00 EUR to pay")]
    [InlineData("Netto 30 EUR zahlbar")]
    [InlineData("Exchange within 7 days with receipt")]
    [InlineData("Umtausch innerhalb 10 Tagen nur mit Kassenbon")]
    public void Find_DaysOfSomethingElse_FindsNothing(string line) => Find(line).ShouldBeEmpty();

    private static PaymentTerm[] Find(params string[] lines) => [.. PaymentTerm.Find(new DocumentText([PageTextBuilder.Page(lines)]))];
}
