using System.Text.RegularExpressions;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages.Localization;

/// <summary>The English sentences that the source of the pages asks <c>L</c> for.</summary>
internal static partial class SourceSentences
{
    private static readonly string Pages = Path.Combine(RepositoryPaths.Root, "InvoiceWeb", "Pages");

    /// <summary>Each with a file that has it.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Files()
        .SelectMany(file => Sentence().Matches(file.Text).Select(match => (Sentence: Regex.Unescape(match.Groups["text"].Value), file.Name)))
        .GroupBy(found => found.Sentence, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);

    /// <summary>Places that ask for something else than a literal, which nobody could look up here.</summary>
    public static IReadOnlyList<string> NotLiteral { get; } =
        [.. Files().SelectMany(file => Computed().Matches(file.Text).Select(match => $"{file.Name}: {match.Value}"))];

    private static IEnumerable<(string Name, string Text)> Files() => Directory.EnumerateFiles(Pages, "*.cs*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Select(file => (Path.GetRelativePath(Pages, file), File.ReadAllText(file)));

    [GeneratedRegex("""(\bL\[|\bErrorMessage\s*=\s*)"(?<text>([^"\\]|\\.)*)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sentence();

    [GeneratedRegex("""\bL\[(?!").{0,40}""", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Computed();
}
