using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Where senders put their names: at the head of a till's receipt; on a letter at the head, at the foot, but not in the window.</summary>
internal static class VendorPlace
{
    // A receipt is some twenty-five letters' heights wide, a letter forty and more.
    private const double LetterWidth = 32;

    public static void AddTo(FeatureSet features, TextSpan name, DocumentEvidence evidence)
    {
        PageText page = evidence.Document.Pages[name.Line.Page];
        double y = name.Box.CenterY / page.Height;
        bool letter = IsLetter(evidence.Document, page);
        bool afterPrices = evidence.FirstPrice is { } first && name.Line.Index > first;
        string kind = letter ? "letter" : "receipt";
        features
            .Set($"{kind}.head", y < 0.12)
            .Set($"{kind}.foot", y > 0.82)
            .Set($"{kind}.right", name.Box.CenterX > 0.55 * page.Width)
            .Set($"{kind}.afterPrices", afterPrices)
            .Set($"{kind}.progress", evidence.Document.Progress(name.Line))
            .Set("letter.window", letter && y is > 0.12 and < 0.3 && name.Box.X < 0.4 * page.Width)
            .Set("letter.windowTop", letter && y is > 0.12 and < 0.21 && name.Box.X < 0.4 * page.Width)
            .Set("letter.sender", letter && features.Has("sender.line"))
            .Set("letter.tall", letter && features.Has("size.tall"));
    }

    private static bool IsLetter(DocumentText document, PageText page)
    {
        int left = page.Lines.Min(l => l.Box.X);
        int right = page.Lines.Max(l => l.Box.Right);
        return (right - left) / document.TypicalHeight > LetterWidth;
    }
}
