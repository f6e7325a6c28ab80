using System.Globalization;
using InvoiceWeb.Benchmarks.Accuracy;

namespace InvoiceWeb.Tests.Benchmarks;

/// <summary>The cases that the head of <c>score.py</c> names.</summary>
public sealed class SamenessTests
{
    [Theory]
    [InlineData("RE-2020/508", "re2020 508", true)]
    [InlineData("RE-2020/508", "RE-2020/509", false)]
    [InlineData("508", "0508", false)]
    public void Number_LettersAndDigitsAloneCount(string truth, string value, bool same) => Sameness.Number(truth, value).ShouldBe(same);

    [Theory]
    [InlineData("12.50", "12.5", true)]
    [InlineData("12.50", "12.51", false)]
    public void Amount_IsEqualToTheCent(string truth, string value, bool same) =>
        Sameness.Amount(decimal.Parse(truth, CultureInfo.InvariantCulture), decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(same);

    [Theory]
    [InlineData("Huber Bakery GmbH", "HUBER BAKERY", true)]
    [InlineData("Huber & Sons Bakery Ltd.", "Huber, Sons", true)]
    [InlineData("Huber Bakery", "Huber", false)]
    [InlineData("Huber", "Huber Bakery and Coffee House", false)]
    [InlineData("Huber Bakery", "Miller Bakery", false)]
    [InlineData("M & S", "m&s", true)]
    [InlineData("M & S", "S & M", false)]
    public void Vendor_MostWordsHaveToBeThereAndTrue(string truth, string value, bool same) => Sameness.Vendor(truth, value).ShouldBe(same);
}
