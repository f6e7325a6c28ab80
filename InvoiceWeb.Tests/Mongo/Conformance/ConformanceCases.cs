using System.Text.RegularExpressions;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>The cases that the scripts hold, read from their source, so that one that does not run is missed.</summary>
internal static partial class ConformanceCases
{
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "InvoiceWeb.Tests", "Mongo", "Conformance");

    /// <summary>Named by file and case, as the scripts report them.</summary>
    public static IReadOnlyList<string> In(string folder, string pattern) =>
    [
        .. from file in Directory.GetFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal)
           from Match match in Registration().Matches(File.ReadAllText(file))
           select $"{Path.GetFileNameWithoutExtension(file)}: {match.Groups["name"].Value}",
    ];

    /// <summary>A call that begins a line and whose first argument is the name, or a function whose name is it.</summary>
    [GeneratedRegex(@"^(?:\w+\('(?<name>[^'\n]+)',|def test_(?<name>\w+)\()", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Registration();
}
