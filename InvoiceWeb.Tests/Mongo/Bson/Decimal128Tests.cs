using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

public sealed class Decimal128Tests
{
    [Theory]
    [InlineData("12.40", "12.40")]
    [InlineData("-0.00", "0.00")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1E+3", "1000")]
    [InlineData("1E-6176", "0.0000000000000000000000000000")]
    public void ToDecimal_FiniteNumbers_KeepsValueAndDecimals(string text, string expected) =>
        Decimal128.ToDecimal(Decimal128.Parse(text)).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("12.40")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    public void FromDecimal_PrintsAsTheDecimal(string text) =>
        new Decimal128(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Decimal128.Parse(text));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1E+30")]
    public void ToDecimal_WhatDecimalCannotHold_ThrowsOverflow(string text) =>
        Should.Throw<OverflowException>(() => Decimal128.ToDecimal(Decimal128.Parse(text)));

    [Theory]
    [InlineData("9223372036854775807.9999999999", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-1.9", -1)]
    [InlineData("1E+3", 1000)]
    [InlineData("0E+6000", 0)]
    [InlineData("9E-6000", 0)]
    public void ToInt64_InRange_Truncates(string text, long expected) => Decimal128.ToInt64(Decimal128.Parse(text)).ShouldBe(expected);

    [Fact]
    public void ToInt64_OutOfRange_ThrowsOverflow() =>
        Should.Throw<OverflowException>(() => Decimal128.ToInt64(Decimal128.Parse("9223372036854775808")));

    [Theory]
    [InlineData("12.40", "0.60", "13.00")]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("1", "-1", "0")]
    [InlineData("9999999999999999999999999999999999", "1", "1.000000000000000000000000000000000E+34")]
    [InlineData("1000000000000000000000000000000000", "0.5", "1000000000000000000000000000000000")]
    [InlineData("1000000000000000000000000000000001", "0.5", "1000000000000000000000000000000002")]
    [InlineData("1E+6000", "1", "1.000000000000000000000000000000000E+6000")]
    [InlineData("9.999999999999999999999999999999999E+6144", "9E+6111", "Infinity")]
    [InlineData("Infinity", "-Infinity", "NaN")]
    [InlineData("NaN", "1", "NaN")]
    [InlineData("-Infinity", "1", "-Infinity")]
    public void Add_AnyTwo_RoundsHalfToEvenAt34Digits(string left, string right, string expected) =>
        Decimal128.Add(Decimal128.Parse(left), Decimal128.Parse(right)).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("E5")]
    [InlineData("1E")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    [InlineData("1E+6145")]
    [InlineData("12345678901234567890123456789012345")]
    [InlineData("1E-9223372036854775808")]
    public void TryParse_NoNumberOrOneThatNeedsRounding_IsFalse(string text) => Decimal128.TryParse(text, out _).ShouldBeFalse();
}
