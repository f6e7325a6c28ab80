using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction.Dates;
using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Numbers;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Extraction.Totals;
using InvoiceWeb.Extraction.Vendors;

namespace InvoiceWeb.Benchmarks.Explaining;

/// <summary><c>explain</c>: the best candidates of each field of a document, with what each feature added to their scores.</summary>
internal static class ExplainCommand
{
    private const int Shown = 4;

    public static Command Create()
    {
        CorpusOptions corpus = new();
        Option<string> file = new("--file") { Description = "Part of the name of the file.", Required = true };
        Command command = new("explain", "Print the best candidates of each field of a document and why they are.") { file };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string part = result.GetRequiredValue(file);
            foreach ((_, TimedPage page) in await corpus.ReadAsync(result, d => d.Path.Contains(part, StringComparison.Ordinal), cancellationToken))
            {
                DocumentEvidence evidence = new(new DocumentText(page.Page is { } text ? [text] : []));
                Explain("number", ModelFile.Embedded.Number, NumberCandidates.Find(evidence));
                Explain("date", ModelFile.Embedded.Date, DateCandidates.Find(evidence));
                Explain("total", ModelFile.Embedded.Total, TotalCandidates.Find(evidence));
                Explain("vendor", ModelFile.Embedded.Vendor, VendorCandidates.Find(evidence));
            }

            return 0;
        });
        return command;
    }

    private static void Explain<T>(string field, FieldModel model, IReadOnlyList<Candidate<T>> candidates)
        where T : notnull
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field}: none scores {model.None:0.0}"));
        foreach ((Candidate<T> candidate, double share) in candidates.Zip(Ranker.Shares(model, candidates)).OrderByDescending(c => c.Second).Take(Shown))
        {
            IEnumerable<string> parts = candidate.Features.Values
                .Select(f => (f.Key, Added: f.Value * model.Weights.GetValueOrDefault(f.Key)))
                .OrderByDescending(f => Math.Abs(f.Added))
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Added:+0.0;-0.0}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {share:0.000} {candidate.Value} in '{candidate.Span.Line.Text}': {model.Score(candidate.Features):0.0} = {string.Join(", ", parts)}"));
        }
    }
}
