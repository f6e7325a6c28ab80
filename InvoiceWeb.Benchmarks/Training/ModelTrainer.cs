using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary>Fits the models of all ranked fields, for use and for cross-validation.</summary>
internal sealed class ModelTrainer(ExampleMaker examples)
{
    private const int Steps = 400;
    private const double Decay = 0.3;

    private readonly Trainer _trainer = new(Decay, Steps);

    /// <summary>A file for each fold, trained without it: what accuracy on unseen documents is measured with.</summary>
    public IReadOnlyList<ModelFile> CrossValidated()
    {
        IReadOnlyList<FieldModel> numbers = CrossValidation.Models(_trainer, examples.Numbers());
        IReadOnlyList<FieldModel> dates = CrossValidation.Models(_trainer, examples.Dates());
        IReadOnlyList<FieldModel> totals = CrossValidation.Models(_trainer, examples.Totals());
        IReadOnlyList<FieldModel> vendors = CrossValidation.Models(_trainer, examples.Vendors());
        return [.. Enumerable.Range(0, Folds.Count).Select(i => new ModelFile(numbers[i], dates[i], totals[i], vendors[i]))];
    }

    /// <summary>Weights fitted on everything, with the calibration of the cross-validation.</summary>
    public ModelFile Final()
    {
        ModelFile unseen = CrossValidated()[0];
        return new(
            _trainer.Fit(examples.Numbers()) with { Calibration = unseen.Number.Calibration },
            _trainer.Fit(examples.Dates()) with { Calibration = unseen.Date.Calibration },
            _trainer.Fit(examples.Totals()) with { Calibration = unseen.Total.Calibration },
            _trainer.Fit(examples.Vendors()) with { Calibration = unseen.Vendor.Calibration });
    }
}
