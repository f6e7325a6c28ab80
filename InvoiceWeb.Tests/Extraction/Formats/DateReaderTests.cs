using System.Globalization;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Formats;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("23/01/2019", "2019-01-23")]
    [InlineData("Datum: 28.03.20 17:01", "2020-03-28")]
    [InlineData("28-03-2020", "2020-03-28")]
    [InlineData("2020-03-28", "2020-03-28")]
    [InlineData("2020/03/28", "2020-03-28")]
    [InlineData("20200328", "2020-03-28")]
    [InlineData("24 Mar 2018 18:29", "2018-03-24")]
    [InlineData("03-Apr-2018", "2018-04-03")]
    [InlineData("March 24, 2018", "2018-03-24")]
    [InlineData("den 5. März 2021", "2021-03-05")]
    [InlineData("le 31 janvier 2026", "2026-01-31")]
    [InlineData("1er août 2022", "2022-08-01")]
    [InlineData("1° marzo 2024", "2024-03-01")]
    [InlineData("1º de marzo de 2024", "2024-03-01")]
    [InlineData("Mar 26, 18", "2018-03-26")]
    [InlineData("Mar 26, 18:30", null)]
    [InlineData("3 Mac 2019", "2019-03-03")]
    [InlineData("31 Disember 2019", "2019-12-31")]
    [InlineData("12 de marzo de 2023", "2023-03-12")]
    [InlineData("15 de marzo del 2024", "2024-03-15")]
    [InlineData("15th of March 2024", "2024-03-15")]
    [InlineData("18/01/201810:27:03", "2018-01-18")]
    [InlineData("03.04.2009:53", "2020-04-03")]
    [InlineData("02/03/1805:16PM", "2018-03-02")]
    [InlineData("REG 19-18/01/2018 10:27", "2018-01-18")]
    [InlineData("02*03.20*15:59", "2020-03-02")]
    [InlineData("10 0CT 2017 TUE", "2017-10-10")]
    [InlineData("3O/O3/2018", "2018-03-30")]
    [InlineData("05 . 03 . 2018", "2018-03-05")]
    [InlineData("M039101155 1531.01.2019 14:59", "2019-01-31")]
    [InlineData("MG12/3-32/-36/360", null)]
    [InlineData("31/02/2018", null)]
    [InlineData("2 * 1,25", null)]
    [InlineData("2*1.25", null)]
    [InlineData("1*13,20", null)]
    [InlineData("1. 12,20", null)]
    [InlineData("5.03,2018", "2018-03-05")]
    [InlineData("05*03*2018", "2018-03-05")]
    [InlineData("12.50", null)]
    [InlineData("Tel 03-4162-2318", null)]
    [InlineData("10 Items 2018", null)]
    public void Find_Line_ReadsTheDate(string line, string? expected)
    {
        DateOnly[] found = [.. Find(line).Where(d => d.Form != DateForm.MonthDayYear).Select(d => d.Value)];

        found.ShouldBe(expected is null ? [] : [DateOnly.Parse(expected, CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public void Find_DayOrMonthFirst_GivesBoth()
    {
        WrittenDate[] dates = [.. Find("03/04/2018")];

        dates.Select(d => d.Value).ShouldBe([new(2018, 4, 3), new(2018, 3, 4)]);
        dates.ShouldAllBe(d => d.IsAmbiguous);
    }

    [Fact]
    public void Find_MonthFirstOnly_IsCertain()
    {
        WrittenDate date = Find("12/28/2017 10:17:32 PM").ShouldHaveSingleItem();

        (date.Value, date.Form, date.IsAmbiguous).ShouldBe((new(2017, 12, 28), DateForm.MonthDayYear, false));
    }

    [Fact]
    public void Find_WithPoints_PutsTheDayFirst()
    {
        WrittenDate date = Find("03.04.2018").ShouldHaveSingleItem();

        (date.Value, date.Form, date.IsAmbiguous).ShouldBe((new(2018, 4, 3), DateForm.DayMonthYear, false));
    }

    private static IEnumerable<WrittenDate> Find(string line) => DateReader.Find(DocumentLines.Line(line));
}
