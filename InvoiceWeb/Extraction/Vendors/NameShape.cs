using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Ranking;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>What the look of a text says for or against a company's name.</summary>
internal static partial class NameShape
{
    public static bool HasLegalForm(string text) => LegalForm().IsMatch(text);

    public static bool IsAddress(string text) => Address().IsMatch(text);

    public static bool IsTown(string text) => Town().IsMatch(text);

    public static void AddTo(FeatureSet features, string text)
    {
        int letters = text.Count(char.IsLetter);
        double share = (double)letters / text.Length;
        int words = text.Count(c => c == ' ') + 1;
        features
            .Set("shape.legalForm", HasLegalForm(text))
            .Set("shape.legalFormOnly", LegalFormOnly().IsMatch(text))
            .Set("shape.trade", Trade().IsMatch(text))
            .Set("shape.capitals", letters > 2 && !text.Any(char.IsLower))
            .Set("shape.lowerFirst", char.IsLower(text[0]))
            .Set("shape.digits", text.Any(char.IsAsciiDigit))
            .Set("shape.manyDigits", text.Count(char.IsAsciiDigit) > 3)
            .Set("shape.noise", share < 0.6)
            .Set("shape.someNoise", share is >= 0.6 and < 0.8)
            .Set("shape.address", Address().IsMatch(text))
            .Set("shape.town", Town().IsMatch(text))
            .Set("shape.sentence", Sentence().IsMatch(text))
            .Set("shape.item", Item().IsMatch(text))
            .Set("shape.at", text.Contains('@', StringComparison.Ordinal) || text.Contains("www", StringComparison.OrdinalIgnoreCase))
            .Set("shape.greeting", Greeting().IsMatch(text))
            .Set("shape.registration", Registration().IsMatch(text))
            .Set("shape.short", letters < 4)
            .Set("shape.long", text.Length > 45)
            .Set("words.one", words == 1)
            .Set("words.many", words > 6);
    }

    [GeneratedRegex(@"\b(s[do]n\.?\s?bhd|bhd|s/b|gmbh|g\.m\.b\.h|mbh|ag|kg|kgaa|ohg|gbr|e\.?\s?k|ug|s\.?a\.?r\.?l|sas|s\.a\.s|s\.a\.|eurl|sasu|ltd|limited|llc|inc|plc|(?<=\p{L}{2,}\s)co\.|corp|sb|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?a|s\.?l\.?|enterprise|enterprises)(?![\p{L}])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^\W*(s[dn]n\.?\s?bhd\.?|gmbh|ltd\.?|\(m\)\s?sdn\.?\s?bhd\.?)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegalFormOnly();

    [GeneratedRegex(@"\b(trading|restoran|restaurant|store|stores|mart|market|supermarket|hardware|bakery|cafe|café|kedai|pharmacy|farmasi|shop|bookstore|stationery|hotel|motor|perniagaan|syarikat|pasaraya|holdings?|group|industries|confectionery|house|kitchen|food|services?|centre|center|markt|bäckerei|apotheke|drogerie|baumarkt|handel|boulangerie|pharmacie|société|magasin|moulin)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trade();

    [GeneratedRegex(@"\b(jalan|jln|lorong|taman|tmn|lot|level|floor|block|blok|road|street|avenue|lane|bandar|seksyen|section|persiaran|kampung|ground|plaza|mall|unit|batu|km|no\s?[.:]?\s?\d|rue|bd|boulevard|place|chemin|via|calle|allee|platz|weg|gasse|ring|damm|ufer|postfach|po box|drive|park avenue|city)\b|stra(ß|ss|b)e|str\.|platz\b|weg\s\d|allee\s\d|^\d{1,4}[a-z]?,?\s\p{L}|\p{L}{3,}\s\d{1,4}\s?[a-z]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b\d{4,5}\s+\p{L}{3,}|\b(selangor|johor|kuala lumpur|penang|perak|melaka|malaysia|deutschland|germany|france)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Town();

    [GeneratedRegex(@"\b(thank|welcome|please|danke|vielen|willkommen|bitte|merci|bienvenue|gracias|grazie|page|seite|goods sold|returnable|copy|kopie|duplicate|reprint|original|gst|tax|invoice|receipt|rechnung|facture)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Greeting();

    // Slogans and terms are sentences: small words that names seldom have.
    [GeneratedRegex(@"\b(wir|sie|ihr|ihre|ist|sind|werden|nicht|nur|mit|auf|bis|f[üu]r|immer|was|you|your|our|are|is|for|we|this|that|with|not|any|votre|vos|nous|vous|est|pour|sur)\b.*\b\p{L}+|[!?]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b\d+([.,]\d+)?\s?(g|kg|ml|l|cl|cm|mm|m|x|pcs|stk|er)\b|^\d+\s?x\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"\(?\d{3,}\s?-\s?[A-Z]\)?|\(\s?\d{5,}|[A-Z]{2}\d{6,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Registration();
}
