using InvoiceWeb.Extraction.Explaining;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Explaining;

public sealed class ExplanationTests
{
    [Fact]
    public void Of_TotalThatIsLeftToAPerson_SaysWhy() => TotalOf("Total 72.93", "Rounding adj 0.02", "Total after rounding 72.95")
        .ShouldEndWith("; at most 0.9: the page states two sums that may be meant");

    [Fact]
    public void Of_PlainTotal_NamesNoLimit() => TotalOf("Total 72.93", "Cash 72.93").ShouldNotContain("at most");

    private static string TotalOf(params string[] lines) => Explanation
        .Of([PageTextBuilder.Page(["HUBER BAKERY", "Date 03.04.2024", .. lines])], ModelFile.Embedded)
        .Single(line => line.StartsWith("total:", StringComparison.Ordinal));
}
