using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Quality;

namespace InvoiceWeb.Benchmarks.Quality;

/// <summary><c>quality</c>: how the pictures of each set look, and which of them the product complains of.</summary>
internal static class QualityCommand
{
    private static readonly double[] Shares = [0.05, 0.5, 0.95];

    public static Command Create()
    {
        CorpusOptions corpus = new();
        Command command = new("quality", "Print how the pictures look and which are complained of, set by set.");
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            Console.WriteLine("| set | files | confidence | blur | line height | paper | glare | complaints |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (IGrouping<string, LabelledDocument> set in corpus.Documents(result).GroupBy(d => d.Row, StringComparer.Ordinal))
            {
                Looks looks = new();
                await new CorpusReader(new WordCache(folder: null), corpus.Jobs(result)).ReadAsync([.. set], new ReadingOptions(), looks, cancellationToken);
                Write(set.Key, looks.All);
            }

            return 0;
        });
        return command;
    }

    private static void Write(string set, IReadOnlyCollection<PageLook> looks)
    {
        PictureFault[] faults = [.. looks.Select(PictureJudge.Judge).OfType<PictureFault>()];
        string complaints = faults.Length == 0 ? "none" : string.Join(", ", faults.CountBy(f => f).Select(f => $"{f.Value} {f.Key}"));
        string[] cells =
        [
            Spread(looks, l => l.Confidence, "0.00"), Spread(looks, l => l.Blur, "0.000"), Spread(looks, l => l.TextHeight, "0"),
            Spread(looks, l => l.Paper, "0"), Spread(looks, l => l.Glare, "0.000"),
        ];
        Console.WriteLine($"| {set} | {looks.Count} | {string.Join(" | ", cells)} | {complaints} |");
    }

    // The 5th, 50th and 95th of a hundred.
    private static string Spread(IReadOnlyCollection<PageLook> looks, Func<PageLook, double> of, string format)
    {
        double[] sorted = [.. looks.Select(of).Order()];
        return string.Join(" / ", Shares.Select(s => sorted[Math.Min(sorted.Length - 1, (int)(s * sorted.Length))].ToString(format, CultureInfo.InvariantCulture)));
    }
}
