using InvoiceWeb.Extraction;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Trains on all folds but one and looks at that one, for each in turn.</summary>
internal static class CrossValidation
{
    private static readonly IEnumerable<int> All = Enumerable.Range(0, Folds.Count);

    /// <summary>
    /// A model for each fold, fitted without it: not its weights alone, but its certainty, too, which rests on models that saw
    /// neither that fold nor the documents that they are judged by.
    /// </summary>
    public static IReadOnlyList<FieldModel> Models(Trainer trainer, IReadOnlyList<Example> examples) =>
        [.. All.Select(fold => Model(trainer, Without(examples, fold), All.Where(f => f != fold)))];

    /// <summary>The model for use: weights fitted on everything, and the certainty on what models chose for documents unseen by them.</summary>
    public static FieldModel Final(Trainer trainer, IReadOnlyList<Example> examples) => Model(trainer, examples, All);

    private static FieldModel Model(Trainer trainer, IReadOnlyList<Example> examples, IEnumerable<int> folds)
    {
        (FeatureSet Evidence, bool Right)[] outcomes = [.. folds.AsParallel().AsOrdered().SelectMany(fold => Outcomes(trainer, examples, fold))];
        return trainer.Fit(examples) with { Certainty = CertaintyFitter.Fit(outcomes) };
    }

    // What a model that has not seen a fold makes of its documents. Sums that are left to a person anyway must not cast doubt on all others.
    private static IEnumerable<(FeatureSet Evidence, bool Right)> Outcomes(Trainer trainer, IReadOnlyList<Example> examples, int fold)
    {
        FieldModel model = trainer.Fit(Without(examples, fold));
        foreach (Example example in examples.Where(e => Folds.Of(e.Group) == fold))
        {
            if (Ranker.Best(model, example.Candidates, example.Values) is { } best && !FieldDoubts.AreTwoSums(example.Candidates[best.Place]))
            {
                yield return (best.Evidence, example.Right[best.Place]);
            }
        }
    }

    private static Example[] Without(IReadOnlyList<Example> examples, int fold) => [.. examples.Where(e => Folds.Of(e.Group) != fold)];
}
