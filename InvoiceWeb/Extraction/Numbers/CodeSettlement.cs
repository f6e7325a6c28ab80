namespace InvoiceWeb.Extraction.Numbers;

/// <summary>
/// Chooses between what two readers saw in one code, where one saw a letter and the other a digit: programs count in runs of
/// digits behind runs of letters, so "CS-19204" is likelier than "C5-19204", and "T04-18/084227" than "T04-18/G84227".
/// </summary>
internal static class CodeSettlement
{
    private const int MostDifferences = 2;

    /// <summary>One of the two, the first where there is nothing to choose by.</summary>
    /// <param name="first">What the first reader saw.</param>
    /// <param name="second">What the second reader saw in the same place.</param>
    public static string Settle(string first, string second)
    {
        if (first.Length != second.Length)
        {
            return first;
        }

        (char First, char Second)[] differences = [.. first.Zip(second).Where(pair => pair.First != pair.Second)];
        bool isQuestionOfKind = differences.Length is > 0 and <= MostDifferences
            && Array.TrueForAll(differences, d => char.IsAsciiLetter(d.First) ? char.IsAsciiDigit(d.Second) : char.IsAsciiDigit(d.First) && char.IsAsciiLetter(d.Second));
        return isQuestionOfKind && !LosesHead(first, second) && Changes(second) < Changes(first) ? second : first;
    }

    // "CS00010344" is not "6800010344": many codes begin with letters, and then a reader has no reason to see some in digits.
    private static bool LosesHead(string first, string second) => char.IsAsciiLetter(first[0]) && char.IsAsciiDigit(second[0]);

    // How often a letter stands right beside a digit.
    private static int Changes(string code) => code.Zip(code.Skip(1))
        .Count(pair => (char.IsAsciiLetter(pair.First) && char.IsAsciiDigit(pair.Second)) || (char.IsAsciiDigit(pair.First) && char.IsAsciiLetter(pair.Second)));
}
