using System.CommandLine;
using InvoiceWeb.Benchmarks.Corpus;

namespace InvoiceWeb.Benchmarks.Training;

/// <summary><c>train</c>: fits the weights of the extraction on the labelled documents and writes them.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        CorpusOptions corpus = new();
        Option<string> output = new("--output") { Description = "The file to write, usually InvoiceWeb/Extraction/Ranking/models.json.", Required = true };
        Command command = new("train", "Fit the weights of the extraction and write them to a file.") { output };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            IReadOnlyList<(LabelledDocument, TimedPage)> pages = await corpus.ReadAsync(result, cancellationToken);
            string json = new ModelTrainer(new ExampleMaker(pages)).Final().ToJson();
            await File.WriteAllTextAsync(result.GetRequiredValue(output), json + "\n", cancellationToken);
            return 0;
        });
        return command;
    }
}
