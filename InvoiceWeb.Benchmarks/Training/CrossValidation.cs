using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Trains on four fifths and looks at the fifth, five times over.</summary>
internal static class CrossValidation
{
    /// <summary>A model for each fold, fitted without it, its calibration fitted on all unseen outcomes.</summary>
    public static IReadOnlyList<FieldModel> Models(Trainer trainer, IReadOnlyList<Example> examples)
    {
        FieldModel[] models = [.. Enumerable.Range(0, Folds.Count).AsParallel().AsOrdered()
            .Select(fold => trainer.Fit([.. examples.Where(e => Folds.Of(e.Group) != fold)]))];
        Calibration calibration = CalibrationFitter.Fit([.. Outcomes(models, examples)]);
        return [.. models.Select(m => m with { Calibration = calibration })];
    }

    /// <summary>What each example's unseen model chose: the share it gave, and whether it was right.</summary>
    public static IEnumerable<(double Share, bool Right)> Outcomes(IReadOnlyList<FieldModel> models, IEnumerable<Example> examples)
    {
        foreach (Example example in examples.Where(e => e.Candidates.Count > 0))
        {
            FieldModel model = models[Folds.Of(example.Group)];
            double[] scores = [.. example.Candidates.Select(model.Score)];
            double highest = Math.Max(model.None, scores.Max());
            double all = Math.Exp(model.None - highest) + scores.Sum(s => Math.Exp(s - highest));
            var best = scores.Select((s, i) => (Share: Math.Exp(s - highest) / all, Value: example.Values[i], Right: example.Right[i]))
                .GroupBy(c => c.Value)
                .Select(g => (Share: g.Sum(c => c.Share), Right: g.Any(c => c.Right)))
                .MaxBy(c => c.Share);
            yield return best;
        }
    }
}
