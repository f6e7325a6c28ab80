using System.Reflection;

namespace InvoiceWeb.Extraction.Labels;

/// <summary>The phrases of <c>labels.txt</c>, longest first.</summary>
internal static class LabelVocabulary
{
    public static readonly IReadOnlyList<(LabelKind Kind, string Phrase)> Phrases = Read();

    private static List<(LabelKind Kind, string Phrase)> Read()
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("InvoiceWeb.Extraction.Labels.labels.txt")
            ?? throw new InvalidOperationException("labels.txt is not embedded.");
        using StreamReader reader = new(resource);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').SelectMany(ParseLine)
            .Distinct().OrderByDescending(p => p.Phrase.Length)];
    }

    private static IEnumerable<(LabelKind Kind, string Phrase)> ParseLine(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        LabelKind kind = Enum.Parse<LabelKind>(line[..colon]);
        return line[(colon + 1)..].Split(',').Select(p => (kind, FoldedText.Of(p)));
    }
}
