using System.Text.RegularExpressions;

namespace InvoiceWeb.Reading;

/// <summary>Guesses the language of a page by its small words, even where they were read without accents.</summary>
internal static partial class LanguageGuess
{
    private const int LeastEvidence = 2;

    /// <summary>Tesseract's name of the language, or null when nothing speaks for one that has letters beyond a to z.</summary>
    public static string? Of(string text)
    {
        int german = German().Count(text);
        int french = French().Count(text);
        int english = English().Count(text);
        return Math.Max(german, french) < LeastEvidence || english > Math.Max(german, french) ? null : german >= french ? "deu" : "fra";
    }

    [GeneratedRegex(@"\b(und|der|die|das|den|dem|von|vom|bis|mit|bei|f.?r|ist|sie|ihre?|unsere?|nr|rechnung\w*|datum|summe|betrag|gesamt\w*|mwst|ust|steuer\w*|netto|brutto|menge|preis|bar|gegeben|r.?ckgeld|beleg\w*|kasse|str|stra\w{1,2}e|gmbh|danke?|vielen|einkauf|filiale|markt|uhr|kunde\w*|artikel|zahlung\w*|lieferung|deutschland|tel)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex German();

    [GeneratedRegex(@"\b(le|la|les|de|du|des|et|un|une|au|aux|pour|par|sur|votre|nous|vous|facture|montant|tva|ttc|ht|total|prix|quantit.|client|adresse|rue|siret|siren|rcs|sarl|sas|merci|date|r.f.rence|d.signation|paiement|.ch.ance|commande|france)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(the|and|of|to|in|is|for|you|your|our|with|invoice|total|date|no|tax|gst|cash|change|qty|amount|item|price|thank|please|tel|receipt|bill|table|price|unit|order|due|payment|sdn|bhd|jalan|number|goods|street|road)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();
}
