using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Invoices.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("Bäckerei Groß", "backerei gross")]
    [InlineData("Crème BRÛLÉE", "creme brulee")]
    [InlineData("ﬁne ŁÓDŹ", "fine łodz")]
    public void Fold_AccentsAndCase_AreGone(string text, string folded) => SearchTerms.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("a-4711", "a4711")]
    [InlineData("A4711", "a4711")]
    [InlineData("4711", "4711")]
    [InlineData("Bäckerei", "backerei")]
    [InlineData("12.40", "1240")]
    [InlineData("12,40", "1240")]
    [InlineData("03.03.2026", "03032026")]
    [InlineData("2026-03-03", "20260303")]
    [InlineData("croissant", "croissant")]
    public void Of_WhatAPersonTypes_IsAmongTheTerms(string typed, string term)
    {
        var terms = SearchTerms.Of(InvoiceBuilder.Queued() with { Fields = InvoiceBuilder.Fields(), Text = "2 Croissant 5,80" });

        SearchTerms.OfQuery(typed).ShouldBe([term]);
        terms.Contains(term, StringComparer.Ordinal).ShouldBeTrue(term);
    }

    [Fact]
    public void Of_LongText_IsBoundedAndKeepsTheFields()
    {
        var text = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"word{i}"));

        var terms = SearchTerms.Of(InvoiceBuilder.Queued() with { Fields = InvoiceBuilder.Fields(), Text = text });

        terms.Count.ShouldBe(SearchTerms.MaxTerms);
        terms.Contains("a4711", StringComparer.Ordinal).ShouldBeTrue();
        terms.Contains("word0", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void OfQuery_MarksAlone_AskForNothing() => SearchTerms.OfQuery(" – ... // ").ShouldBeEmpty();

    [Fact]
    public void OfQuery_VeryLong_IsBounded() =>
        SearchTerms.OfQuery(string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"w{i}"))).Count.ShouldBeLessThanOrEqualTo(8);
}
