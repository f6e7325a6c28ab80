using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>What stands under a name in its column: a street and a town make it a party; a telephone, a tax number or an account, the sender.</summary>
internal static class AddressBlock
{
    private const int LinesBelow = 8;
    private const int Nearest = 3;

    private static readonly LabelKind[] Senders = [LabelKind.Phone, LabelKind.TaxId, LabelKind.RegistrationNumber, LabelKind.Bank];

    public static void AddTo(FeatureSet features, TextSpan name, DocumentEvidence evidence)
    {
        double last = name.Box.Bottom;
        bool near = true;
        int lines = 0;
        foreach (DocumentLine line in evidence.Document.Lines.Skip(name.Line.Index + 1).Take(LinesBelow).TakeWhile(l => l.Page == name.Line.Page))
        {
            if (Below(line, name) is not { } below)
            {
                continue;
            }

            near &= below.Box.Y - last < 2.5 * evidence.Document.TypicalHeight;
            last = below.Box.Bottom;
            lines++;
            if (near && lines <= Nearest)
            {
                features.Set("block.street", features.Has("block.street") || NameShape.IsAddress(below.Text));
                features.Set("block.town", features.Has("block.town") || NameShape.IsTown(below.Text));
            }

            if (near)
            {
                bool contact = evidence.LabelsOf(line).Any(l => Senders.Contains(l.Kind) && l.Span.Start >= below.Start && l.Span.End <= below.End);
                features.Set("block.contact", features.Has("block.contact") || contact || below.Text.Contains('@', StringComparison.Ordinal));
            }
        }
    }

    private static TextSpan? Below(DocumentLine line, TextSpan name) => NameReader.Columns(line, name.Box.Height)
        .FirstOrDefault(c => c.Box.HorizontalOverlap(name.Box) > 0.3 * Math.Min(c.Box.Width, name.Box.Width));
}
