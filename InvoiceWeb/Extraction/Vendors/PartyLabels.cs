using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Whether a name stands under a heading for who sells or who buys, or beside one.</summary>
internal static partial class PartyLabels
{
    private const int LinesAbove = 4;

    // An address with its country, a telephone, and an e-mail.
    private const int LinesOfABlock = 9;

    // In heights of a line.
    private const double LargestGap = 1.5;

    public static void AddTo(FeatureSet features, TextSpan name, DocumentText document)
    {
        string before = name.Line.Text[..name.Start];
        features
            .Set("party.sellerLeft", Seller().IsMatch(before))
            .Set("party.buyerLeft", Buyer().IsMatch(before))
            .Set("party.nameLeft", NameLabel().IsMatch(before))
            .Set("party.isHeading", Seller().IsMatch(name.Text) || Buyer().IsMatch(name.Text) || NameLabel().IsMatch(name.Text));
        if (HeadingAbove(name, document) is var (isSeller, distance))
        {
            features
                .Set("party.sellerAbove", isSeller)
                .Set("party.sellerNext", isSeller && distance == 1)
                .Set("party.buyerAbove", !isSeller)
                .Set("party.buyerNext", !isSeller && distance == 1);
        }
    }

    /// <summary>Whether the text is a heading and nothing else.</summary>
    public static bool IsHeading(string text) => Seller().Match(text).Length == text.Length || Buyer().Match(text).Length == text.Length;

    /// <summary>Whether the nearest heading of a party to the left, or above the block that the span stands in, is the buyer's.</summary>
    public static bool IsBuyers(TextSpan span, DocumentText document)
    {
        string before = span.Line.Text[..span.Start];
        return Buyer().IsMatch(before) || (!Seller().IsMatch(before) && (HeadingAbove(span, document) ?? HeadingOfBlock(span, document)) is (IsSeller: false, _));
    }

    // "Seller" and "Buyer" often stand side by side: the heading that counts is the one in the same column.
    private static (bool IsSeller, int Distance)? HeadingAbove(TextSpan name, DocumentText document)
    {
        for (int distance = 1; distance <= LinesAbove && name.Line.Index >= distance; distance++)
        {
            DocumentLine line = document.Lines[name.Line.Index - distance];
            if (line.Page != name.Line.Page)
            {
                return null;
            }

            if (Stands(Seller(), line, name.Box))
            {
                return (true, distance);
            }

            if (Stands(Buyer(), line, name.Box))
            {
                return (false, distance);
            }
        }

        return null;
    }

    // Further up, as long as the lines of the same column lie close together.
    private static (bool IsSeller, int Distance)? HeadingOfBlock(TextSpan span, DocumentText document)
    {
        PixelBox box = CellOf(span.Line, span.Box) ?? span.Box;
        for (int distance = 1; distance <= LinesOfABlock && span.Line.Index >= distance; distance++)
        {
            DocumentLine line = document.Lines[span.Line.Index - distance];
            if (line.Page != span.Line.Page)
            {
                return null;
            }

            if (CellOf(line, box) is not { } cell)
            {
                continue;
            }

            if (box.Y - cell.Bottom > LargestGap * Math.Min(box.Height, cell.Height))
            {
                return null;
            }

            bool isSeller = Stands(Seller(), line, cell);
            if (isSeller || Stands(Buyer(), line, cell))
            {
                return (isSeller, distance);
            }

            box = cell;
        }

        return null;
    }

    // The words of a line above or below a box, and those that stand close to them.
    private static PixelBox? CellOf(DocumentLine line, PixelBox box)
    {
        PixelBox? cell = null;
        foreach (PixelBox word in line.Line.Words.Select(w => w.Box).OrderBy(w => w.X))
        {
            bool joins = cell is { } left && word.X - left.Right <= LargestGap * Math.Min(left.Height, word.Height);
            if (!joins && cell is { } ended && ended.HorizontalOverlap(box) > 0)
            {
                return ended;
            }

            cell = joins ? cell!.Value.Union(word) : word;
        }

        return cell is { } last && last.HorizontalOverlap(box) > 0 ? last : null;
    }

    private static bool Stands(Regex heading, DocumentLine line, PixelBox below) => heading.Matches(line.Text)
        .Any(m => line.Span(m.Index, m.Index + m.Length).Box.HorizontalOverlap(below) > 0);

    [GeneratedRegex(@"\b(verk[äa]ufer|seller|vendor|supplier|from|absender|rechnungss?e?r?steller|auftragnehmer|lieferant|vendeur|fournisseur|[ée]metteur|verkoper|leverancier|vendedor|proveedor|emisor|venditore|fornitore|cedente|account\s?holder|account\s?name|kontoinhaber(in)?|inhaber|titulaire|b[ée]n[ée]ficiaire|beg[üu]nstigter)\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seller();

    [GeneratedRegex(@"\b(k[äa]ufer|buyer|bill(ed)? to|ship to|sold to|deliver to|customer|client|kunde|warenempf[äa]nger|rechnungsempf[äa]nger|leistungsempf[äa]nger|empf[äa]nger|rechnung an|lieferadresse|leistungsadresse|rechnungsadresse|rechnungsanschrift|lieferanschrift|adresse de (livraison|facturation)|livraison|acheteur|factur[ée] [àa]|destinataire|klant|koper|cliente|comprador|acquirente|recipient|attn|abweichender|auftraggeber|herrn?|frau|an die|an den)\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Buyer();

    [GeneratedRegex(@"\b(name|firma|company|nom|unternehmen|soci[ée]t[ée]|naam|nombre|nome)\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameLabel();
}
