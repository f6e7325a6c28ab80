using System.Numerics;

namespace InvoiceWeb.Invoices.Duplicates;

/// <summary>
/// Compares perceptual hashes of 64 bits. An index holds a hash as one band more than two alike ones may differ in bits: at least one band
/// is then the same in both, so that looking up each band's value finds all that are alike.
/// </summary>
public static class PictureHashes
{
    /// <summary>In how many bits the hashes of what counts as the same picture may differ. docs/benchmarks.md says why.</summary>
    public const int MaxDistance = 4;

    private const int Bands = MaxDistance + 1;

    /// <summary>The last band has fewer.</summary>
    private const int BandBits = (64 + Bands - 1) / Bands;

    public static int Distance(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    public static bool AreAlike(ulong one, ulong other) => Distance(one, other) <= MaxDistance;

    /// <summary>A value for each band, which also says which band it is of.</summary>
    public static IReadOnlyList<int> BandsOf(ulong hash) =>
        [.. Enumerable.Range(0, Bands).Select(band => (band << BandBits) | (int)((hash >> (band * BandBits)) & ((1UL << BandBits) - 1)))];
}
