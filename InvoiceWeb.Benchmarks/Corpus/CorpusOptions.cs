using System.CommandLine;

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

    public CorpusOptions() => _sets.AcceptOnlyFromAmong([.. LabelledSet.Names]);

    public void AddTo(Command command)
    {
        command.Add(_sets);
        command.Add(_jobs);
        command.Add(_words);
    }

    public Task<IReadOnlyList<(LabelledDocument Document, TimedPage Page)>> ReadAsync(ParseResult result, CancellationToken cancellationToken) =>
        ReadAsync(result, _ => true, cancellationToken);

    public Task<IReadOnlyList<(LabelledDocument Document, TimedPage Page)>> ReadAsync(
        ParseResult result, Func<LabelledDocument, bool> wanted, CancellationToken cancellationToken)
    {
        string data = LabelledSet.FindData() ?? throw new DirectoryNotFoundException("The labelled documents (../shared/data) are not there.");
        LabelledDocument[] documents = [.. result.GetRequiredValue(_sets).SelectMany(s => LabelledSet.Read(data, s)).Where(wanted)];
        return new CorpusReader(new WordCache(result.GetValue(_words)), result.GetValue(_jobs)).ReadAsync(documents, cancellationToken);
    }
}
