using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Tests.Extraction.Ranking;

public sealed class CertaintyTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.93)]
    public void Apply_OfShare_GivesTheShare(double share) =>
        Certainty.OfShare.Apply(CertaintyEvidence.Of(new FeatureSet(), share, rival: 0)).ShouldBe(share, tolerance: 1e-6);

    [Fact]
    public void Apply_DoubtfulReading_LowersTheConfidence()
    {
        Certainty certainty = new(0, new Dictionary<string, double>(StringComparer.Ordinal) { [CertaintyEvidence.Share] = 1, ["reader.doubt"] = -4 });

        double clear = certainty.Apply(CertaintyEvidence.Of(new FeatureSet(), 0.9, 0.1));
        double doubtful = certainty.Apply(CertaintyEvidence.Of(new FeatureSet().Set("reader.doubt", 0.5), 0.9, 0.1));

        clear.ShouldBe(0.9, tolerance: 1e-6);
        doubtful.ShouldBe(9 * Math.Exp(-2) / (1 + (9 * Math.Exp(-2))), tolerance: 1e-6);
    }
}
