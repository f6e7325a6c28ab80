using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Fits the models of all ranked fields, for use and for cross-validation.</summary>
internal sealed class ModelTrainer(ExampleMaker examples)
{
    private const int Steps = 400;
    private const double Decay = 0.6;

    // Names have more to tell them apart, and more places to learn it from, than codes and amounts.
    private const double DecayOfNames = 0.3;

    /// <summary>A file for each fold, trained without it: what accuracy on unseen documents is measured with.</summary>
    public IReadOnlyList<ModelFile> CrossValidated()
    {
        IReadOnlyList<FieldModel>[] fields = [.. Fields().Select(f => CrossValidation.Models(f.Trainer, f.Examples))];
        return [.. Enumerable.Range(0, Folds.Count).Select(i => Join([.. fields.Select(f => f[i])]))];
    }

    /// <summary>Weights fitted on everything.</summary>
    public ModelFile Final() => Join([.. Fields().Select(f => CrossValidation.Final(f.Trainer, f.Examples))]);

    private static ModelFile Join(IReadOnlyList<FieldModel> fields) => new(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);

    private IEnumerable<(Trainer Trainer, IReadOnlyList<Example> Examples)> Fields() =>
    [
        (new(Decay, Steps, PriorWeights.Number), examples.Numbers()),
        (new(Decay, Steps, PriorWeights.Date), examples.Dates()),
        (new(Decay, Steps, PriorWeights.Total), examples.Totals()),
        (new(DecayOfNames, Steps, PriorWeights.Vendor), examples.Vendors()),
        (new(Decay, Steps, PriorWeights.DueDate), examples.DueDates()),
        (new(Decay, Steps, PriorWeights.Tax), examples.Taxes()),
    ];
}
