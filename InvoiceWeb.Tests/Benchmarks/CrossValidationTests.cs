using InvoiceWeb.Benchmarks.Training;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Tests.Benchmarks;

public sealed class CrossValidationTests
{
    private const int Documents = 40;

    private readonly Trainer _trainer = new(decay: 0.1, steps: 200, new Dictionary<string, double>(StringComparer.Ordinal));

    [Fact]
    public void Fit_FeatureOfTheRightCandidates_WeighsMostAndChoosesThem()
    {
        FieldModel model = _trainer.Fit([.. Enumerable.Range(0, Documents).Select(i => Example(i, rightHas: "labelled"))]);

        model.Weights["labelled"].ShouldBeGreaterThan(model.Weights.GetValueOrDefault("large") + 1);
        Example unseen = Example(Documents, rightHas: "labelled");
        Ranker.Best(model, unseen.Candidates, unseen.Values).ShouldNotBeNull().Place.ShouldBe(0);
    }

    [Fact]
    public void Fit_NothingIsEverRight_NoneWins()
    {
        FieldModel model = _trainer.Fit([.. Enumerable.Range(0, Documents).Select(i => Example(i, rightHas: null))]);

        Example unseen = Example(Documents, rightHas: null);
        (model.None > unseen.Candidates.Max(model.Score)).ShouldBeTrue();
    }

    [Fact]
    public void Fit_NothingIsKnown_KeepsThePriors()
    {
        Trainer trainer = new(decay: 0.1, steps: 200, new Dictionary<string, double>(StringComparer.Ordinal) { ["labelled"] = 2 });

        trainer.Fit([]).Weights.ShouldBe(new Dictionary<string, double>(StringComparer.Ordinal) { ["labelled"] = 2 });
    }

    [Fact]
    public void Models_OfAFold_KnowNothingOfItsDocuments()
    {
        Example[] honest = [.. Enumerable.Range(0, Documents).Select(i => Example(i, "labelled"))];
        Example[] changed = [.. honest.Select((e, i) => Folds.Of(e.Group) == 0 ? Example(i, "large") : e)];

        IReadOnlyList<FieldModel> before = CrossValidation.Models(_trainer, honest);
        IReadOnlyList<FieldModel> after = CrossValidation.Models(_trainer, changed);

        after[0].Weights.ShouldBe(before[0].Weights);
        after[0].Certainty.Offset.ShouldBe(before[0].Certainty.Offset);
        after[0].Certainty.Weights.ShouldBe(before[0].Certainty.Weights);
        after[1].Weights.ShouldNotBe(before[1].Weights);
    }

    [Fact]
    public void Folds_Groups_AreSpreadOverAll() =>
        Enumerable.Range(0, Documents).Select(i => Folds.Of(Group(i))).Distinct().Count().ShouldBe(Folds.Count);

    [Theory]
    [InlineData("INV-4711", new[] { "INV-471I", "0815", "INV-9999" }, new[] { true, false, false })]
    [InlineData("INV-4711", new[] { "0815", "2024" }, new[] { false, false })]
    public void Misreading_TheClosestValue_IsWhereTheTruthStands(string truth, string[] values, bool[] meant) => Misreading.Of(truth, values).ShouldBe(meant);

    // Two candidates: one has a label, the other is larger.
    private static Example Example(int document, string? rightHas)
    {
        bool[] right = [rightHas is "labelled", rightHas is "large"];
        return new(Group(document), [new FeatureSet().Set("labelled", 1), new FeatureSet().Set("large", 1)], right, right, ["1.00", "2.00"]);
    }

    private static string Group(int document) => $"document {document}";
}
