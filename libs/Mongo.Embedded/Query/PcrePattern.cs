using System.Text;

namespace Mongo.Embedded.Query;

/// <summary>
/// Writes a Perl-compatible pattern as .NET's, where the two mean something else by the same letters: digits, word characters,
/// spaces and word boundaries are those of ASCII, POSIX classes exist, and a class knows no subtraction.
/// </summary>
internal static class PcrePattern
{
    private const string Word = "A-Za-z0-9_";
    private const string Space = @"\t-\r ";
    private const string Boundary = $"(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}])";
    private const string NoBoundary = $"(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}])";

    private static readonly Dictionary<char, (string Outside, string? Inside)> s_escapes = new()
    {
        ['d'] = ("[0-9]", "0-9"),
        ['D'] = ("[^0-9]", @"\0-/:-\uFFFF"),
        ['w'] = ($"[{Word}]", Word),
        ['W'] = ($"[^{Word}]", @"\0-/:-@\[-\^`{-\uFFFF"),
        ['s'] = ($"[{Space}]", Space),
        ['S'] = ($"[^{Space}]", @"\0-\x08\x0E-\x1F!-\uFFFF"),
        ['b'] = ($"(?:{Boundary})", null),
        ['B'] = ($"(?:{NoBoundary})", null),
    };

    private static readonly Dictionary<string, string> s_classes = new(StringComparer.Ordinal)
    {
        ["alpha"] = "A-Za-z",
        ["digit"] = "0-9",
        ["alnum"] = "A-Za-z0-9",
        ["upper"] = "A-Z",
        ["lower"] = "a-z",
        ["space"] = Space,
        ["blank"] = @"\t ",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["xdigit"] = "0-9A-Fa-f",
        ["word"] = Word,
    };

    /// <param name="pattern">As PCRE reads it.</param>
    /// <param name="isExtended">Whether # begins a comment.</param>
    public static string Translate(string pattern, bool isExtended)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            if (letter == '\\' && i + 1 < pattern.Length)
            {
                AppendEscape(output, pattern[++i], inClass);
            }
            else if (inClass)
            {
                inClass = letter != ']';
                i += AppendInClass(output, pattern, i);
            }
            else if (letter == '[')
            {
                inClass = true;
                i += AppendClassStart(output, pattern, i);
            }
            else if (letter == '#' && isExtended)
            {
                var end = pattern.IndexOf('\n', i);
                i = end < 0 ? pattern.Length : end;
            }
            else
            {
                output.Append(letter);
            }
        }

        return output.ToString();
    }

    private static void AppendEscape(StringBuilder output, char letter, bool inClass)
    {
        if (s_escapes.TryGetValue(letter, out var meaning) && (inClass ? meaning.Inside : meaning.Outside) is { } written)
        {
            output.Append(written);
        }
        else
        {
            output.Append('\\').Append(letter);
        }
    }

    /// <summary>With a bracket that closes nothing, because it stands first.</summary>
    /// <returns>How many letters more than one were taken.</returns>
    private static int AppendClassStart(StringBuilder output, string pattern, int start)
    {
        var length = start + 1 < pattern.Length && pattern[start + 1] == '^' ? 2 : 1;
        output.Append(pattern, start, length);
        if (start + length < pattern.Length && pattern[start + length] == ']')
        {
            output.Append(@"\]");
            length++;
        }

        return length - 1;
    }

    private static int AppendInClass(StringBuilder output, string pattern, int start)
    {
        if (pattern[start] != '[')
        {
            output.Append(pattern[start]);
            return 0;
        }

        var end = pattern.IndexOf(":]", start, StringComparison.Ordinal);
        if (end > start + 1 && pattern[start + 1] == ':' && s_classes.TryGetValue(pattern[(start + 2)..end], out var letters))
        {
            output.Append(letters);
            return end + 1 - start;
        }

        output.Append(@"\[");
        return 0;
    }
}
