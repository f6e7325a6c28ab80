using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>
/// What the second reader says of a place. It tells how far a chosen value is to be trusted, not which place to choose: it has
/// looked at few places only.
/// </summary>
internal static class SecondOpinion
{
    public const string Prefix = "second.";

    /// <summary>
    /// Adds <c>second.agrees</c> where it read the same letters and figures, <c>second.differs</c> with its own confidence where it
    /// read others, and <c>second.blind</c> where it read none; nothing where it did not look.
    /// </summary>
    public static void AddTo(FeatureSet features, DocumentText document, TextSpan span)
    {
        if (Of(document, span) is not { } second)
        {
            return;
        }

        string theirs = Characters(second.Text);
        bool agrees = theirs.Contains(Characters(span.Text), StringComparison.Ordinal);
        features
            .Set(Prefix + "agrees", agrees)
            .Set(Prefix + "differs", agrees || theirs.Length == 0 ? 0 : second.Confidence)
            .Set(Prefix + "blind", theirs.Length == 0);
    }

    /// <summary>What the second reader made of a place; null where it did not look.</summary>
    public static SecondReading? Of(DocumentText document, TextSpan span) =>
        document.Pages[span.Line.Page].SecondReadings.FirstOrDefault(r => r.Box == span.Box);

    private static string Characters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
