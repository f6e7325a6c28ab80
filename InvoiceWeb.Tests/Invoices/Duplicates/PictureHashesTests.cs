using InvoiceWeb.Invoices.Duplicates;

namespace InvoiceWeb.Tests.Invoices.Duplicates;

public sealed class PictureHashesTests
{
    private const ulong Hash = 0xA5F0_1234_89AB_CDEF;

    [Fact]
    public void BandsOf_HashesThatDifferInFourBits_ShareABandWhereverTheBitsAre()
    {
        var random = new Random(4711);
        for (var round = 0; round < 1000; round++)
        {
            var other = Enumerable.Range(0, PictureHashes.MaxDistance).Aggregate(Hash, (hash, _) => hash ^ (1UL << random.Next(64)));

            PictureHashes.BandsOf(Hash).Intersect(PictureHashes.BandsOf(other)).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void BandsOf_OppositeHash_SharesNone() => PictureHashes.BandsOf(Hash).Intersect(PictureHashes.BandsOf(~Hash)).ShouldBeEmpty();

    [Theory]
    [InlineData(0xFUL, true)]
    [InlineData(0x1FUL, false)]
    public void AreAlike_ByDifferingBits_FourAtMost(ulong difference, bool expected) =>
        PictureHashes.AreAlike(Hash, Hash ^ difference).ShouldBe(expected);
}
