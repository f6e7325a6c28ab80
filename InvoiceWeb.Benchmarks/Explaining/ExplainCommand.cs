using System.CommandLine;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction.Explaining;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Explaining;

/// <summary><c>explain</c>: the best candidates of each field of a document, with what each feature added to their scores.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        CorpusOptions corpus = new();
        Option<string> file = new("--file") { Description = "Part of the name of the file.", Required = true };
        Command command = new("explain", "Print the best candidates of each field of a document and why they are.") { file };
        corpus.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string part = result.GetRequiredValue(file);
            foreach ((_, TimedPage page) in await corpus.ReadAsync(result, ReadingTrace.None, d => d.Path.Contains(part, StringComparison.Ordinal), cancellationToken))
            {
                foreach (string line in Explanation.Of(page.Page is { } text ? [text] : [], ModelFile.Embedded))
                {
                    Console.WriteLine(line);
                }
            }

            return 0;
        });
        return command;
    }
}
