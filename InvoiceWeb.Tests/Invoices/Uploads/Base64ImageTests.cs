using System.Text;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Invoices.Uploads;

public sealed class Base64ImageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200_000)]
    public async Task DecodeAsync_Base64OfAnyLength_GivesTheBytes(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);

        (await DecodeAsync(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks), 200_000)).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2, 3, 5, 7)]
    [InlineData(65_535)]
    [InlineData(4099, 1, 40_000)]
    public async Task DecodeAsync_InPiecesOfAnyLength_GivesTheBytes(params int[] lengths)
    {
        var bytes = new byte[100_000];
        new Random(2).NextBytes(bytes);
        await using var stream = new TrickleStream(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)), lengths);

        (await Base64Image.DecodeAsync(stream, 200_000, CancellationToken.None)).ShouldBe(bytes);
    }

    [Fact]
    public Task DecodeAsync_LargerThanAllowed_Throws() =>
        Should.ThrowAsync<InvalidDataException>(() => DecodeAsync(Convert.ToBase64String(new byte[1001]), 1000));

    [Theory]
    [InlineData("data:image/jpeg;base64,AAAA")]
    [InlineData("AAA?")]
    [InlineData("AAAAA")]
    [InlineData("AA==AAAA")]
    public Task DecodeAsync_NotBase64_Throws(string text) => Should.ThrowAsync<FormatException>(() => DecodeAsync(text, 1000));

    private static async Task<byte[]> DecodeAsync(string text, int maxBytes)
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(text));
        return await Base64Image.DecodeAsync(stream, maxBytes, CancellationToken.None);
    }
}
