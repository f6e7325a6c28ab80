using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>
/// What a second look says of a place, by the other reader or by the first one once more. It tells how far a chosen value is to be
/// trusted, not which place to choose: few places are looked at again.
/// </summary>
internal static class SecondOpinion
{
    public const string Prefix = "second.";

    /// <summary>
    /// Adds <c>second.agrees</c> where the second reader read the same letters and figures, <c>second.differs</c> with its own confidence
    /// where it read others, and <c>second.blind</c> where it read none; <c>second.steady</c> where the first reader read the same in other
    /// cuts, and <c>second.wavers</c> where it did not; nothing where nobody looked again.
    /// </summary>
    public static void AddTo(FeatureSet features, DocumentText document, TextSpan span)
    {
        if (document.Pages[span.Line.Page].Rereadings.FirstOrDefault(r => r.Box == span.Box) is { } rereading)
        {
            features.Set(Prefix + "steady", rereading.Agrees).Set(Prefix + "wavers", !rereading.Agrees);
        }

        SecondReading[] looks = Looks(document, span);
        if (looks.Length == 0)
        {
            return;
        }

        bool agrees = Array.Exists(looks, look => look.Holds(span.Text));
        bool isBlind = !Array.Exists(looks, SawSomething);
        features
            .Set(Prefix + "agrees", agrees)
            .Set(Prefix + "differs", agrees || isBlind ? 0 : looks[0].Confidence)
            .Set(Prefix + "blind", isBlind);
    }

    /// <summary>Whether the second reader saw other letters or figures there, however it looked.</summary>
    public static bool Contradicts(DocumentText document, TextSpan span) =>
        Looks(document, span) is var looks && Array.Exists(looks, SawSomething) && !Array.Exists(looks, look => look.Holds(span.Text));

    /// <summary>What the second reader made of a place at first sight; null where it did not look.</summary>
    public static SecondReading? Of(DocumentText document, TextSpan span) => Looks(document, span).FirstOrDefault();

    private static SecondReading[] Looks(DocumentText document, TextSpan span) =>
        [.. document.Pages[span.Line.Page].SecondReadings.Where(r => r.Box == span.Box)];

    private static bool SawSomething(SecondReading look) => look.Text.Any(char.IsLetterOrDigit);
}
