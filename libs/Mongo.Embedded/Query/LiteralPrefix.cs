using System.Text;
using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>What every string begins with that a regular expression matches.</summary>
/// <param name="Text">At least one letter.</param>
/// <param name="IsAll">Whether that is all the expression asks for.</param>
internal sealed record LiteralPrefix(string Text, bool IsAll)
{
    /// <summary>Null if strings that begin differently may match too, or if that is not plain to see.</summary>
    public static LiteralPrefix? Of(BsonRegularExpression expression)
    {
        var pattern = expression.Pattern;
        if (pattern is not ['^', ..] || pattern.Contains('|', StringComparison.Ordinal) || expression.Options.AsSpan().ContainsAnyExcept("su"))
        {
            return null;
        }

        var text = new StringBuilder();
        var at = 1;
        while (at < pattern.Length && Literal(pattern.AsSpan(at)) is > 0 and var length)
        {
            text.Append(pattern[at + length - 1]);
            at += length;
        }

        if (at < pattern.Length && pattern[at] is '?' or '*' or '{' && text.Length > 0)
        {
            text.Length--; // may be missing
        }

        return text.Length > 0 && !char.IsHighSurrogate(text[^1]) ? new LiteralPrefix(text.ToString(), at == pattern.Length) : null;
    }

    /// <summary>How many characters of the pattern stand for the one character that is the last of them; 0 if they mean anything else.</summary>
    private static int Literal(ReadOnlySpan<char> pattern) => pattern switch
    {
        ['\\', < '\x80' and var escaped, ..] => char.IsAsciiLetterOrDigit(escaped) ? 0 : 2,
        ['\\' or '^' or '$' or '.' or '[' or ']' or '(' or ')' or '?' or '*' or '+' or '{' or '}', ..] => 0,
        _ => 1,
    };
}
