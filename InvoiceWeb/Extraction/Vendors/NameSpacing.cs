using System.Text;
using System.Text.RegularExpressions;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction.Vendors;

/// <summary>Puts blanks where a name has them: readers split words of wide type and run words of narrow type together.</summary>
internal static partial class NameSpacing
{
    /// <summary>The name with its words put together and taken apart.</summary>
    public static string Of(TextSpan name)
    {
        string text = Together(name);
        text = TradeApart().Replace(text, m => m.Value.Replace(" ", "", StringComparison.Ordinal));
        text = DigitInWord().Replace(text, m => LookAlikes.Letter(m.Value[0]) is { } letter ? letter.ToString() : m.Value);
        text = LegalFormRunOn().Replace(text, " $0");
        text = CompanyRunOn().Replace(text, " ");
        text = TradeRunOn().Replace(text, " ");
        text = Camel().Replace(text, " ");
        return Blanks().Replace(text.Replace("(", " (", StringComparison.Ordinal).Replace(")", ") ", StringComparison.Ordinal), " ").Trim();
    }

    // Two boxes without a gap are one word for the eye; a word that goes on in small letters is one for the reader as well.
    private static string Together(TextSpan name)
    {
        StringBuilder text = new(name.Text);
        int position = name.End;
        for (int i = name.Words.Count - 1; i > 0; i--)
        {
            (Word left, Word right) = (name.Words[i - 1], name.Words[i]);
            position -= Math.Min(right.Text.Length, position - name.Start);
            int blank = position - 1 - name.Start;
            bool apart = right.Box.X - left.Box.Right > 0.15 * right.Box.Width / right.Text.Length;
            bool goesOn = char.IsLower(right.Text[0]) && (char.IsLower(left.Text[^1]) || left.Text.Any(char.IsLower));
            if (!apart && blank > 0 && text[blank] == ' ' && char.IsLetter(left.Text[^1]) && goesOn)
            {
                text.Remove(blank, 1);
            }

            position--;
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<=\p{Lu}{3}|\))(SDN\.?\s?BHD|BERHAD)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegalFormRunOn();

    [GeneratedRegex(@"(?<=\bSDN\.?)(?=BHD)|(?<=\p{Ll}{2})(?=(GmbH|SARL|Ltd)\b)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompanyRunOn();

    // In capitals nothing else shows where a word ends; words of trade do.
    [GeneratedRegex(@"(?<=\b(?!SUPER|HYPER)\p{Lu}{4,})(?=(STATIONERY|BAKERIES|BAKERY|MARKET|RESTAURANTS?|HARDWARE|ENTERPRISES?|TRADING|SHOP|STORES?|CENTRE|CENTER|HOLDINGS|ELECTRICAL|PHARMACY|SERVICES?|INDUSTRIES|CONFECTIONERY|STATION|SUPPLY|SUPPLIES|MARKETING|PHARMACEUTICALS?|ELECTRONICS?|LOGISTICS|SOLUTIONS|FURNITURE)(?!\p{L}))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TradeRunOn();

    [GeneratedRegex(@"\b(H ?O ?L ?D ?I ?N ?G ?S|B ?A ?K ?E ?R ?I ?E ?S|B ?A ?K ?E ?R ?Y|S ?T ?A ?T ?I ?O ?N ?E ?R ?Y|H ?A ?R ?D ?W ?A ?R ?E|E ?N ?T ?E ?R ?P ?R ?I ?S ?E|R ?E ?S ?T ?A ?U ?R ?A ?N ?T|T ?R ?A ?D ?I ?N ?G|M ?A ?R ?K ?E ?T|P ?H ?A ?R ?M ?A ?C ?Y)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TradeApart();

    // A digit between capital letters of a word.
    [GeneratedRegex(@"(?<=\p{Lu}{2})[0158](?=\p{Lu}{2})|(?<=\p{Lu})[0158](?=\p{Lu}{3})|(?<=\p{Lu}{3})[0158](?=\p{Lu})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DigitInWord();

    [GeneratedRegex(@"(?<=\b\p{L}\p{Ll}{3,})(?=(Baumarkt|Markt|Mart|Market|Shop|Store|Bakery|Restaurant|Center|Centre|Handel|Apotheke|Drogerie)\b)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Camel();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
