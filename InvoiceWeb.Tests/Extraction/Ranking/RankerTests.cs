using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Tests.Extraction.Ranking;

public sealed class RankerTests
{
    private static readonly FieldModel Model = new(None: 0, new Dictionary<string, double>(StringComparer.Ordinal) { ["good"] = 1, ["bad"] = -1 }, Certainty.OfShare);

    [Fact]
    public void Best_SameValueInSeveralPlaces_AddsItsShares()
    {
        Ranked best = Ranker.Best(Model, [Make("good"), Make("other"), Make("other"), Make("other")], [7, 5, 5, 5]).ShouldNotBeNull();

        best.Place.ShouldBe(1);
        best.Share.ShouldBe(3 / (Math.E + 4), tolerance: 1e-9);
    }

    [Fact]
    public void Best_NothingToChoose_IsNull() => Ranker.Best(Model, [], []).ShouldBeNull();

    [Fact]
    public void Shares_OnlyBadCandidates_LeaveMostToNone() => Ranker.Shares(Model, [Make("bad")]).Sum().ShouldBeLessThan(0.5);

    [Fact]
    public void Shares_HugeScores_StayFinite()
    {
        FieldModel steep = Model with { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["good"] = 5000 } };

        Ranker.Shares(steep, [Make("good")]).ShouldBe([1.0]);
    }

    private static FeatureSet Make(string feature) => new FeatureSet().Set(feature, 1);
}
