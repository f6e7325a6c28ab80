using System.Globalization;
using InvoiceWeb.Benchmarks.Reading;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Accuracy;

/// <summary>Prints verdicts as Markdown tables.</summary>
internal static class AccuracyTable
{
    private static readonly string[] Fields = ["number", "date", "total", "currency", "vendor", "due date", "tax"];

    private static readonly double[] BinEdges = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 1.0000001];

    private static readonly double[] Thresholds = [0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99];

    public static void WriteFields(TextWriter output, IEnumerable<DocumentVerdict> verdicts)
    {
        output.WriteLine("| set | files | number | date | total | currency | vendor | due date | tax | all three | sure | sure and right | median s | p95 s |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (IGrouping<string, DocumentVerdict> set in verdicts.GroupBy(v => v.Document.Row, StringComparer.Ordinal))
        {
            DocumentVerdict[] documents = [.. set];
            string fields = string.Join(" | ", Fields.Select(f => Share(documents.SelectMany(d => d.Fields).Where(v => v.Is(f)).ToArray(), v => v.IsRight)));
            DocumentVerdict[] sure = [.. documents.Where(d => d.IsSure)];
            double[] seconds = [.. documents.Select(d => d.Elapsed.TotalSeconds).Order()];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Key} | {documents.Length} | {fields} | {Share(documents, d => d.AllRight)} | {Share(documents, d => d.IsSure)} | {Share(sure, d => d.AllRight)} | {Quantile(seconds, 0.5):0.00} | {Quantile(seconds, 0.95):0.00} |"));
        }
    }

    /// <summary>At each threshold of confidence: the share of documents that nobody is asked to check, and the share of these that is right.</summary>
    public static void WriteThresholds(TextWriter output, IReadOnlyList<DocumentVerdict> verdicts)
    {
        IGrouping<string, DocumentVerdict>[] sets = [.. verdicts.GroupBy(v => v.Document.Row, StringComparer.Ordinal)];
        output.WriteLine();
        output.WriteLine($"| sure from | {string.Join(" | ", sets.Select(s => s.Key))} | all |");
        output.WriteLine($"|---|{string.Concat(sets.Select(_ => "---|"))}---|");
        foreach (double threshold in Thresholds)
        {
            IEnumerable<string> cells = sets.Select(s => s.ToArray()).Append([.. verdicts]).Select(documents =>
            {
                DocumentVerdict[] sure = [.. documents.Where(d => d.Sureness >= threshold)];
                return $"{Share(documents, d => d.Sureness >= threshold)}, right {Share(sure, d => d.AllRight)}";
            });
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {threshold:0.00} | {string.Join(" | ", cells)} |"));
        }
    }

    /// <summary>Of the values given with a confidence in each range: how many there are, and the share that is right.</summary>
    public static void WriteReliability(TextWriter output, IReadOnlyList<DocumentVerdict> verdicts)
    {
        output.WriteLine();
        output.WriteLine($"| confidence | {string.Join(" | ", Fields)} |");
        output.WriteLine($"|---|{string.Concat(Fields.Select(_ => "---|"))}");
        for (int i = 0; i + 1 < BinEdges.Length; i++)
        {
            (double low, double high) = (BinEdges[i], BinEdges[i + 1]);
            IEnumerable<string> cells = Fields.Select(f =>
            {
                Verdict[] inside = [.. verdicts.SelectMany(d => d.Fields).Where(v => v.Is(f) && v.Value is not null && v.Confidence >= low && v.Confidence < high)];
                return inside.Length == 0 ? "–" : $"{Share(inside, v => v.IsRight)} of {inside.Length}";
            });
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {low:0.00}–{Math.Min(1, high):0.00} | {string.Join(" | ", cells)} |"));
        }
    }

    /// <summary>Seconds in each stage of reading, over the pages that were read and not taken from a folder of words; nothing without any.</summary>
    public static void WriteStages(TextWriter output, StageTimes times)
    {
        (ReadingStage Stage, TimeSpan Sum, int Runs)[] stages = [.. times.Sums];
        if (stages.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("| stage | runs | s a run |");
        output.WriteLine("|---|---|---|");
        foreach ((ReadingStage stage, TimeSpan sum, int runs) in stages)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage} | {runs} | {sum.TotalSeconds / runs:0.000} |"));
        }
    }

    /// <summary>Every known field, a line each with tabs between: set, file, field, right or wrong, its confidence, the document's, truth and what was read.</summary>
    public static void WriteVerdicts(TextWriter output, IEnumerable<DocumentVerdict> verdicts)
    {
        foreach ((DocumentVerdict document, Verdict field) in verdicts.SelectMany(v => v.Fields.Select(f => (v, f))))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{document.Document.Row}\t{Path.GetFileName(document.Document.Path)}\t{field.Field}\t{(field.IsRight ? "right" : "wrong")}\t{field.Confidence:0.000}\t{document.Sureness:0.000}\t{field.Truth}\t{field.Value}"));
        }
    }

    private static string Share<T>(IReadOnlyCollection<T> all, Func<T, bool> counts) =>
        all.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(counts) / all.Count:0.0} %");

    private static double Quantile(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
