using InvoiceWeb.Extraction.Labels;

namespace InvoiceWeb.Extraction.Formats;

/// <summary>The months in English, German, French, Dutch, Spanish, Italian and Malay, whole or cut to three letters and more.</summary>
internal static class MonthNames
{
    private static readonly string[][] Names =
    [
        ["january", "januar", "janvier", "januari", "enero", "gennaio", "jaenner", "janner"],
        ["february", "februar", "fevrier", "februari", "febrero", "febbraio"],
        ["march", "maerz", "marz", "mars", "maart", "marzo", "mrz", "mrt", "mac"],
        ["april", "avril", "abril", "aprile"],
        ["may", "mai", "mei", "mayo", "maggio"],
        ["june", "juni", "juin", "junio", "giugno"],
        ["july", "juli", "juillet", "julio", "luglio", "jul", "julai"],
        ["august", "aout", "augustus", "agosto", "ogos"],
        ["september", "septembre", "septiembre", "settembre", "sept"],
        ["october", "oktober", "octobre", "octubre", "ottobre"],
        ["november", "novembre", "noviembre"],
        ["december", "dezember", "decembre", "diciembre", "dicembre", "disember"],
    ];

    /// <summary>1 to 12, or null when the word is no month.</summary>
    public static int? Find(string word)
    {
        string folded = FoldedText.Of(word).Replace('0', 'o');
        if (folded.Length < 3)
        {
            return null;
        }

        int index = Array.FindIndex(Names, names => names.Any(n => n.StartsWith(folded, StringComparison.Ordinal)));
        return index < 0 ? null : index + 1;
    }
}
