using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InvoiceWeb.Invoices.Search;

/// <summary>
/// The words by which an invoice is found. They are stored beside it, so that an index leads from the beginning of a word to the
/// invoices that have it, however many there are.
/// </summary>
public static partial class SearchTerms
{
    /// <summary>Bounds what the index holds of one invoice. Fields come before the raw text, and the text's head before its tail.</summary>
    public const int MaxTerms = 640;

    /// <summary>Marks a word of the vendor's name, so that a search for vendors alone does not find other words.</summary>
    private const string VendorMark = "vendor:";

    private const int MinLength = 2;
    private const int MaxLength = 40;
    private const int MaxQueryTerms = 8;

    /// <summary>All terms of an invoice, each once.</summary>
    public static IReadOnlyList<string> Of(Invoice invoice)
    {
        var fields = invoice.Fields;
        var vendor = Words(fields.Vendor?.Value ?? "").ToList();
        return
        [
            .. vendor.Select(word => VendorMark + word)
                .Concat(vendor)
                .Concat(Words(fields.Number?.Value ?? ""))
                .Concat(Words(fields.Total?.Value.ToString("0.00", CultureInfo.InvariantCulture) ?? ""))
                .Concat(Words(fields.Date?.Value.ToString("O", CultureInfo.InvariantCulture) ?? ""))
                .Concat(Words(fields.Date?.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? ""))
                .Concat(Words(fields.Currency?.Value ?? ""))
                .Concat(Words(invoice.Text))
                .Distinct(StringComparer.Ordinal)
                .Take(MaxTerms),
        ];
    }

    /// <summary>What a person typed, as beginnings of terms: "A-4711 Bäck" finds "a4711" and "backerei".</summary>
    public static IReadOnlyList<string> OfQuery(string text) =>
        [.. Chunk().Matches(Fold(Bounded(text))).Select(chunk => Squash(chunk.Value)).Where(term => term.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxQueryTerms)];

    public static IReadOnlyList<string> OfVendorQuery(string text) =>
        [.. Words(Bounded(text)).Distinct(StringComparer.Ordinal).Take(MaxQueryTerms).Select(word => VendorMark + word)];

    /// <summary>Without letter case, accents and ligatures: "Bäckerei Groß" is "backerei gross".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.Value is 'ß')
            {
                folded.Append("ss");
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>A word as it stands, its parts where marks divide it, and all of it without the marks.</summary>
    private static IEnumerable<string> Words(string text)
    {
        foreach (Match chunk in Chunk().Matches(Fold(text)))
        {
            if (Fit(Squash(chunk.Value)) is { } whole)
            {
                yield return whole;
            }

            foreach (Match part in Part().Matches(chunk.Value))
            {
                if (part.Length < chunk.Length && Fit(part.Value) is { } word)
                {
                    yield return word;
                }
            }
        }
    }

    private static string Bounded(string text) => text.Length <= 200 ? text : text[..200];

    private static string Squash(string chunk) => Mark().Replace(chunk, "");

    private static string? Fit(string term) => term.Length < MinLength ? null : term.Length > MaxLength ? term[..MaxLength] : term;

    [GeneratedRegex(@"\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Chunk();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
