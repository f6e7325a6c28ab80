using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Evidence;

/// <summary>What place, size and the reader's confidence say, for every kind of field.</summary>
internal static class SpanFeatures
{
    public static FeatureSet Create(DocumentEvidence evidence, TextSpan span)
    {
        DocumentText document = evidence.Document;
        double progress = document.Progress(span.Line);
        double height = span.Box.Height / document.TypicalHeight;
        FeatureSet features = new FeatureSet()
            .Set("place.progress", progress)
            .Set("place.top", progress < 0.15)
            .Set("place.upper", progress < 0.4)
            .Set("place.lower", progress > 0.6)
            .Set("place.laterPage", span.Line.Page > 0)
            .Set("size.tall", height > 1.4)
            .Set("size.low", height < 0.7)
            .Set("reader.doubt", 1 - span.Confidence)
            .Set("reader.slip", Slip(span))
            .Set("reader.unsure", span.Confidence < 0.6)
            .Set("page.doubt", 1 - evidence.ReaderConfidence);
        SecondOpinion.AddTo(features, document, span);
        return features;
    }

    // A word's confidence is the mean over its characters: one wrong digit among twenty hides in it, not in the sum of what they lack.
    private static double Slip(TextSpan span) => Math.Min(1, span.Words.Sum(w => w.Text.Length * (1 - w.Confidence)));
}
