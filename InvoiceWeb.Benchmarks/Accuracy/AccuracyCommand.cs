using System.CommandLine;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Benchmarks.Reading;
using InvoiceWeb.Benchmarks.Training;
using InvoiceWeb.Extraction;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Benchmarks.Accuracy;

/// <summary><c>accuracy</c>: how many fields are right, set by set, and whether confidences come true.</summary>
internal static class AccuracyCommand
{
    // The default of score.py.
    private const double SureThreshold = 0.95;

    public static Command Create()
    {
        CorpusOptions corpus = new();
        Option<bool> crossValidate = new("--cross-validate")
        {
            Description = "Judge each document with weights trained without it and its like, instead of with the product's own.",
        };
        Option<string?> list = new("--list") { Description = "A file that takes every known field with its truth, what was read and how surely." };
        Command command = new("accuracy", "Print how many fields are right, set by set.") { crossValidate, list };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            StageTimes times = new();
            IReadOnlyList<(LabelledDocument, TimedPage)> pages = await corpus.ReadAsync(result, times, _ => true, cancellationToken);
            DocumentVerdict[] verdicts = [.. Judge(pages, result.GetValue(crossValidate))];
            AccuracyTable.WriteFields(Console.Out, verdicts);
            AccuracyTable.WriteThresholds(Console.Out, verdicts);
            AccuracyTable.WriteReliability(Console.Out, verdicts);
            AccuracyTable.WriteStages(Console.Out, times);
            if (result.GetValue(list) is { } path)
            {
                await using StreamWriter file = File.CreateText(path);
                AccuracyTable.WriteVerdicts(file, verdicts);
            }

            return 0;
        });
        return command;
    }

    private static ParallelQuery<DocumentVerdict> Judge(IReadOnlyList<(LabelledDocument Document, TimedPage Page)> pages, bool crossValidate)
    {
        IReadOnlyList<ModelFile> models = crossValidate
            ? new ModelTrainer(new ExampleMaker(pages)).CrossValidated()
            : [.. Enumerable.Repeat(ModelFile.Embedded, Folds.Count)];
        return pages.AsParallel().AsOrdered().Select(p => DocumentVerdict.Judge(
            p.Document,
            p.Page.Elapsed,
            FieldExtractor.Extract(p.Page.Page is { } page ? [page] : [], models[Folds.Of(p.Document.Group)]),
            SureThreshold));
    }
}
