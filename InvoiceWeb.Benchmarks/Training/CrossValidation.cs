using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Trains on all folds but one and looks at that one, for each in turn.</summary>
internal static class CrossValidation
{
    /// <summary>A model for each fold, its weights and its certainty fitted without it.</summary>
    public static IReadOnlyList<FieldModel> Models(Trainer trainer, IReadOnlyList<Example> examples)
    {
        FieldModel[] models = [.. Enumerable.Range(0, Folds.Count).AsParallel().AsOrdered()
            .Select(fold => trainer.Fit([.. examples.Where(e => Folds.Of(e.Group) != fold)]))];
        (int Fold, FeatureSet Evidence, bool Right)[] outcomes = [.. Outcomes(models, examples)];
        return [.. models.Select((m, fold) => m with { Certainty = CertaintyFitter.Fit([.. outcomes.Where(o => o.Fold != fold).Select(o => (o.Evidence, o.Right))]) })];
    }

    /// <summary>The model for use: weights fitted on everything, and the certainty on what models chose for documents unseen by them.</summary>
    public static FieldModel Final(Trainer trainer, IReadOnlyList<Example> examples)
    {
        IReadOnlyList<FieldModel> unseen = Models(trainer, examples);
        return trainer.Fit(examples) with { Certainty = CertaintyFitter.Fit([.. Outcomes(unseen, examples).Select(o => (o.Evidence, o.Right))]) };
    }

    private static IEnumerable<(int Fold, FeatureSet Evidence, bool Right)> Outcomes(IReadOnlyList<FieldModel> models, IEnumerable<Example> examples)
    {
        foreach (Example example in examples)
        {
            int fold = Folds.Of(example.Group);
            if (Ranker.Best(models[fold], example.Candidates, example.Values) is { } best)
            {
                yield return (fold, best.Evidence, example.Right[best.Place]);
            }
        }
    }
}
