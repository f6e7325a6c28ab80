using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Ranking;

public sealed class RankerTests
{
    private static readonly FieldModel Model = new(None: 0, new Dictionary<string, double>(StringComparer.Ordinal) { ["good"] = 1, ["bad"] = -1 }, Calibration.Identity);

    [Fact]
    public void Best_SameValueTwice_AddsItsShares()
    {
        Candidate<int>[] candidates = [Make(7, "good"), Make(5, "other"), Make(5, "other"), Make(5, "other")];

        Ranked<int> best = Ranker.Best(Model, candidates).ShouldNotBeNull();

        best.Candidate.Value.ShouldBe(5);
        best.Share.ShouldBe(3 / (Math.E + 4), tolerance: 1e-9);
    }

    [Fact]
    public void Best_NothingToChoose_IsNull() => Ranker.Best<int>(Model, []).ShouldBeNull();

    [Fact]
    public void Shares_OnlyBadCandidates_LeaveMostToNone() => Ranker.Shares(Model, [Make(1, "bad")]).Sum().ShouldBeLessThan(0.5);

    [Fact]
    public void Shares_HugeScores_StayFinite()
    {
        FieldModel steep = Model with { Weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["good"] = 5000 } };

        Ranker.Shares(steep, [Make(1, "good")]).ShouldBe([1.0]);
    }

    private static Candidate<int> Make(int value, string feature)
    {
        DocumentLine line = DocumentLines.Line("x");
        return new(value, line.Span(0, 1), new FeatureSet().Set(feature, 1));
    }
}
