using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Corpus;

namespace InvoiceWeb.Benchmarks.Speed;

/// <summary><c>speed</c>: seconds a page with one worker, what a second one adds, and whether memory stays flat.</summary>
internal static class SpeedCommand
{
    private const int MemorySamples = 10;
    private const int MostTimed = 100;

    public static Command Create()
    {
        Option<int> pages = new("--pages") { Description = "Pages to read with two workers.", DefaultValueFactory = _ => 500 };
        CorpusOptions corpus = new();
        Command command = new("speed", "Print seconds a page, pages a minute with one worker and two, and resident memory.") { pages };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            LabelledDocument[] mixed = Mix(corpus.Documents(result));
            int count = result.GetValue(pages);
            LabelledDocument[] timed = Cycle(mixed, Math.Min(MostTimed, count));
            ReadingRun one = await ReadingRun.MeasureAsync(timed, workers: 1, samples: 1, cancellationToken);
            ReadingRun two = await ReadingRun.MeasureAsync(timed, workers: 2, samples: 1, cancellationToken);
            ReadingRun many = await ReadingRun.MeasureAsync(Cycle(mixed, count), workers: 2, MemorySamples, cancellationToken);
            Write(one, two, many);
            return 0;
        });
        return command;
    }

    private static void Write(ReadingRun one, ReadingRun two, ReadingRun many)
    {
        Console.WriteLine("| workers | pages | median s | p95 s | slowest s | processor s a page | pages a minute | times one worker |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (ReadingRun run in new[] { one, two, many })
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {run.Workers} | {run.Seconds.Count} | {run.Quantile(0.5):0.00} | {run.Quantile(0.95):0.00} | {run.Seconds[^1]:0.00} | {run.ProcessorSecondsAPage:0.00} | {run.PagesAMinute:0.0} | {run.PagesAMinute / one.PagesAMinute:0.00} |"));
        }

        Console.WriteLine();
        Console.WriteLine("| pages read with two workers | resident MB |");
        Console.WriteLine("|---|---|");
        foreach ((int pages, double megabytes) in many.Memory)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pages} | {megabytes:0} |"));
        }
    }

    // Sets take turns, so that any stretch of the list is like the whole.
    private static LabelledDocument[] Mix(IEnumerable<LabelledDocument> documents) =>
        [.. documents.GroupBy(d => d.Row, StringComparer.Ordinal).SelectMany(set => set.Select((d, i) => (Document: d, Place: (i + 0.5) / set.Count())))
            .OrderBy(d => d.Place).Select(d => d.Document)];

    private static LabelledDocument[] Cycle(LabelledDocument[] documents, int count)
    {
        // Fewer than there are: spread over them; more: from the beginning again.
        int stride = Math.Max(1, documents.Length / count);
        return [.. Enumerable.Range(0, count).Select(i => documents[(int)((long)i * stride % documents.Length)])];
    }
}
