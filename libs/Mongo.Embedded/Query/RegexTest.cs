using System.Text.RegularExpressions;
using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>A regular expression on text. One that takes too long ends with an error, not with a guess.</summary>
internal sealed class RegexTest : ValueTest
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private readonly BsonRegularExpression _expression;
    private readonly Regex _regex;

    public RegexTest(BsonRegularExpression expression)
    {
        _expression = expression;
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in expression.Options)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' => RegexOptions.None,
                _ => throw new CommandException(ErrorCode.BadValue, $"invalid flag in regex options: {letter}"),
            };
        }

        try
        {
            _regex = new Regex(PcrePattern.Translate(expression.Pattern, expression.Options.Contains('x', StringComparison.Ordinal)), options, s_limit);
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(ErrorCode.Location51091, $"Regular expression is invalid: {exception.Message}");
        }
    }

    public BsonRegularExpression Expression => _expression;

    public override bool Matches(BsonValue? value)
    {
        try
        {
            return value switch
            {
                BsonString text => _regex.IsMatch(text.Value),
                BsonSymbol symbol => _regex.IsMatch(symbol.Name),
                BsonRegularExpression expression => expression.Equals(_expression),
                _ => false,
            };
        }
        catch (RegexMatchTimeoutException)
        {
            throw new CommandException(ErrorCode.Location51091, $"Regular expression '{_expression.Pattern}' took too long");
        }
    }
}
