using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Whether a name stands under a heading for who sells or who buys.</summary>
internal static partial class PartyLabels
{
    private const int LinesAbove = 4;

    public static void AddTo(FeatureSet features, TextSpan name, DocumentText document)
    {
        string before = name.Line.Text[..name.Start];
        features
            .Set("party.sellerLeft", Seller().IsMatch(before))
            .Set("party.buyerLeft", Buyer().IsMatch(before))
            .Set("party.nameLeft", NameLabel().IsMatch(before))
            .Set("party.isHeading", Seller().IsMatch(name.Text) || Buyer().IsMatch(name.Text) || NameLabel().IsMatch(name.Text));
        for (int distance = 1; distance <= LinesAbove && name.Line.Index >= distance; distance++)
        {
            string above = document.Lines[name.Line.Index - distance].Text;
            if (Seller().IsMatch(above))
            {
                features.Set($"party.sellerAbove{Math.Min(distance, 3)}", value: true);
                return;
            }

            if (Buyer().IsMatch(above))
            {
                features.Set("party.buyerAbove", value: true);
                return;
            }
        }
    }

    [GeneratedRegex(@"\b(verk[äa]ufer|seller|vendor|supplier|from|absender|rechnungssteller|auftragnehmer|lieferant|vendeur|fournisseur|[ée]metteur|verkoper|leverancier|vendedor|proveedor|emisor|venditore|fornitore|cedente|account holder|kontoinhaber|titulaire)\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seller();

    [GeneratedRegex(@"\b(k[äa]ufer|buyer|bill(ed)? to|ship to|sold to|deliver to|customer|client|kunde|rechnungsempf[äa]nger|leistungsempf[äa]nger|rechnung an|lieferadresse|rechnungsadresse|acheteur|factur[ée] [àa]|destinataire|klant|koper|cliente|comprador|acquirente|recipient|attn|abweichender|auftraggeber|herrn?|frau|an die|an den)\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Buyer();

    [GeneratedRegex(@"\b(name|firma|company|nom|unternehmen|soci[ée]t[ée]|naam|nombre|nome)\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameLabel();
}
