using System.CommandLine;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Corpus;

/// <summary>The options of every command that reads labelled documents.</summary>
internal sealed class CorpusOptions
{
    private readonly Option<string[]> _sets = new("--set")
    {
        Description = "The sets to read; all when left out.",
        DefaultValueFactory = _ => [.. LabelledSet.Names],
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int> _jobs = new("--jobs") { Description = "Pages read at the same time.", DefaultValueFactory = _ => Environment.ProcessorCount };

    private readonly Option<string?> _words = new("--words")
    {
        Description = "A folder that keeps the words read, so that the next run measures extraction alone.",
    };

    private readonly Option<int?> _files = new("--files") { Description = "How many documents of each set, spread evenly over it; all when left out." };

    public CorpusOptions() => _sets.AcceptOnlyFromAmong([.. LabelledSet.Names]);

    public void AddTo(Command command)
    {
        command.Add(_sets);
        command.Add(_files);
        command.Add(_jobs);
        command.Add(_words);
    }

    public Task<IReadOnlyList<(LabelledDocument Document, TimedPage Page)>> ReadAsync(ParseResult result, CancellationToken cancellationToken) =>
        ReadAsync(result, ReadingTrace.None, _ => true, cancellationToken);

    public Task<IReadOnlyList<(LabelledDocument Document, TimedPage Page)>> ReadAsync(
        ParseResult result, ReadingTrace trace, Func<LabelledDocument, bool> wanted, CancellationToken cancellationToken)
    {
        LabelledDocument[] documents = [.. Documents(result).Where(wanted)];
        return new CorpusReader(new WordCache(result.GetValue(_words)), Jobs(result))
            .ReadAsync(documents, new ReadingOptions(), trace, cancellationToken);
    }

    /// <summary>The documents of the sets that were asked for.</summary>
    public IEnumerable<LabelledDocument> Documents(ParseResult result)
    {
        string data = LabelledSet.FindData() ?? throw new DirectoryNotFoundException("The labelled documents (../shared/data) are not there.");
        return result.GetRequiredValue(_sets).SelectMany(s => Spread(LabelledSet.Read(data, s), result.GetValue(_files)));
    }

    public int Jobs(ParseResult result) => result.GetValue(_jobs);

    private static IEnumerable<LabelledDocument> Spread(IReadOnlyList<LabelledDocument> all, int? count) =>
        count is { } wanted && wanted < all.Count ? Enumerable.Range(0, wanted).Select(i => all[(int)((long)i * all.Count / wanted)]) : all;
}
