using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Benchmarks.Reading;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Benchmarks.Ablation;

/// <summary><c>ablation</c>: what each step of reading is worth, by leaving it out.</summary>
internal static class AblationCommand
{
    public static Command Create()
    {
        CorpusOptions corpus = new();
        Option<string[]> only = new("--only") { Description = "The steps to leave out; each in turn when not given.", AllowMultipleArgumentsPerToken = true };
        Command command = new("ablation", "Print what each step of reading is worth, set by set.") { only };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string[] wanted = result.GetValue(only) ?? [];
            Console.WriteLine("| steps | set | files | number in text | date in text | total in text | vendor in text | all three right | vendor right | s a page | of it |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
            foreach (Variant variant in Variant.WithoutEach.Where(v => wanted.Length == 0 || wanted.Any(w => v.Name.EndsWith(w, StringComparison.Ordinal))))
            {
                await MeasureAsync(variant, corpus, result, cancellationToken);
            }

            return 0;
        });
        return command;
    }

    private static async Task MeasureAsync(Variant variant, CorpusOptions corpus, ParseResult result, CancellationToken cancellationToken)
    {
        ReadingOptions options = new() { Steps = variant.Steps };
        foreach (IGrouping<string, LabelledDocument> set in corpus.Documents(result).GroupBy(d => d.Row, StringComparer.Ordinal))
        {
            StageTimes times = new();
            IReadOnlyList<(LabelledDocument Document, TimedPage Page)> pages =
                await new CorpusReader(new WordCache(folder: null), corpus.Jobs(result)).ReadAsync([.. set], options, times, cancellationToken);
            Write(variant, set.Key, pages, times);
        }
    }

    private static void Write(Variant variant, string set, IReadOnlyList<(LabelledDocument Document, TimedPage Page)> pages, StageTimes times)
    {
        DocumentVerdict[] verdicts =
            [.. pages.Select(p => DocumentVerdict.Judge(p.Document, p.Page.Elapsed, FieldExtractor.Extract(p.Page.Page is { } page ? [page] : []), 1))];
        double seconds = pages.Average(p => p.Page.Elapsed.TotalSeconds);
        string stages = string.Join(", ", times.Sums.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Stage} {s.Sum.TotalSeconds / pages.Count:0.00}")));
        string[] inText = [.. new Func<LabelledDocument, string, bool?>[] { TrueText.HasNumber, TrueText.HasDate, TrueText.HasTotal, TrueText.HasVendor }
            .Select(has => Share(pages.Select(p => has(p.Document, p.Page.Page?.Text ?? ""))))];
        string right = Share(verdicts.Select(v => (bool?)v.AllRight));
        string vendor = Share(verdicts.SelectMany(v => v.Fields).Where(f => f.Is("vendor")).Select(f => (bool?)f.IsRight));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {variant.Name} | {set} | {pages.Count} | {string.Join(" | ", inText)} | {right} | {vendor} | {seconds:0.00} | {stages} |"));
    }

    private static string Share(IEnumerable<bool?> verdicts)
    {
        bool[] known = [.. verdicts.OfType<bool>()];
        return known.Length == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * known.Count(v => v) / known.Length:0.0} %");
    }
}
