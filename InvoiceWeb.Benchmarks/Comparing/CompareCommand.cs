using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Benchmarks.Comparing;

/// <summary>
/// <c>compare</c>: the product beside the <c>tesseract</c> command line and simple regular expressions, over the same files in
/// the same run. The contestants take turns, a few files at a time, so that a noisy machine is noisy for all.
/// </summary>
internal static class CompareCommand
{
    private const int FilesATurn = 8;

    public static Command Create()
    {
        CorpusOptions corpus = new();
        Option<string> languages = new("--languages") { Description = "Tesseract's languages.", DefaultValueFactory = _ => "eng+deu+fra" };
        Command command = new("compare", "Print pages a minute and accuracy beside those of the tesseract command line.") { languages };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            // They live as long as the command: engines are warm in the product, too.
            await using PageReaderPool alone = new(Options.Create(new ReadingOptions { Workers = 1 }), new TellingPlaces());
            await using PageReaderPool pair = new(Options.Create(new ReadingOptions { Workers = 2 }), new TellingPlaces());
            string given = result.GetRequiredValue(languages);
            int cores = Environment.ProcessorCount;
            Contestant[] contestants =
            [
                Contestant.Tesseract("tesseract, default (its own threads, a process a core)", given, cores, threads: null),
                Contestant.Tesseract("tesseract, one file after the other (its own threads)", given, jobs: 1, threads: null),
                Contestant.Tesseract("tesseract, best (one thread, a process a core)", given, cores, threads: 1),
                Contestant.Product(alone, 1),
                Contestant.Product(pair, 2),
            ];
            foreach (IGrouping<string, LabelledDocument> set in corpus.Documents(result).GroupBy(d => d.Row, StringComparer.Ordinal))
            {
                Score[] scores = [.. contestants.Select(c => new Score(c))];
                foreach (LabelledDocument[] turn in set.Chunk(FilesATurn))
                {
                    foreach (Score score in scores)
                    {
                        await score.AddAsync(turn, cancellationToken);
                    }
                }

                Write(set.Key, scores);
            }

            return 0;
        });
        return command;
    }

    private static void Write(string set, Score[] scores)
    {
        Console.WriteLine();
        Console.WriteLine($"| {set} | pages | pages a minute | number | date | total | all three |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (Score score in scores)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {score.Name} | {score.Pages} | {score.PagesAMinute:0.0} | {score.Number:0.0} % | {score.Date:0.0} % | {score.Total:0.0} % | {score.All:0.0} % |"));
        }

        double product = scores[^1].PagesAMinute;
        string ratios = string.Join(", ", scores[..3].Select(s => string.Create(CultureInfo.InvariantCulture, $"{product / s.PagesAMinute:0.00} × {s.Name}")));
        Console.WriteLine();
        Console.WriteLine($"Pages a minute of the product with two workers: {ratios}.");
    }
}
