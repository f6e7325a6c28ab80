using System.Globalization;
using System.Text;
using Mongo.Bson;

namespace Mongo.Embedded.Aggregation;

/// <summary>$dateToString.</summary>
internal static class DateFormat
{
    private static readonly LiteralExpression s_utc = new("%Y-%m-%dT%H:%M:%S.%LZ");
    private static readonly LiteralExpression s_local = new("%Y-%m-%dT%H:%M:%S.%L");

    public static Expression Parse(BsonValue operand)
    {
        if (operand is not BsonDocument named || !named.TryGetValue("date", out var given)
            || named.Names.Any(name => name is not ("date" or "format" or "timezone" or "onNull")))
        {
            throw ExpressionParser.Error("$dateToString takes an object with date and optionally format, timezone and onNull");
        }

        var date = ExpressionParser.Parse(given);
        var zone = named.TryGetValue("timezone", out var name) ? ExpressionParser.Parse(name) : null;
        var format = named.TryGetValue("format", out var pattern) ? ExpressionParser.Parse(pattern) : zone is null ? s_utc : s_local;
        var fallback = named.TryGetValue("onNull", out var value) ? ExpressionParser.Parse(value) : new LiteralExpression(BsonNull.Value);
        return new LazyExpression(scope =>
        {
            var moment = DateParts.InZone("$dateToString", date.Evaluate(scope), zone?.Evaluate(scope));
            return moment is { } local ? Write(local, format.Evaluate(scope)) : fallback.Evaluate(scope);
        });
    }

    private static BsonValue Write(DateTimeOffset moment, BsonValue? format)
    {
        if (format is not BsonString { Value: var pattern })
        {
            throw new CommandException(ErrorCode.Location18533, "$dateToString requires that 'format' be a string");
        }

        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                text.Append(pattern[i]);
            }
            else if (++i < pattern.Length)
            {
                text.Append(Part(moment, pattern[i]));
            }
            else
            {
                throw new CommandException(ErrorCode.Location18535, "Unmatched '%' at end of format string");
            }
        }

        return text.ToString();
    }

    private static string Part(DateTimeOffset moment, char specifier) => specifier switch
    {
        '%' => "%",
        'Y' => Pad(moment.Year, 4),
        'm' => Pad(moment.Month, 2),
        'd' => Pad(moment.Day, 2),
        'H' => Pad(moment.Hour, 2),
        'M' => Pad(moment.Minute, 2),
        'S' => Pad(moment.Second, 2),
        'L' => Pad(moment.Millisecond, 3),
        'j' => Pad(moment.DayOfYear, 3),
        'w' => Pad((int)moment.DayOfWeek + 1, 1),
        'u' => Pad(moment.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)moment.DayOfWeek, 1),
        'U' => Pad((moment.DayOfYear + 6 - (int)moment.DayOfWeek) / 7, 2),
        'V' => Pad(ISOWeek.GetWeekOfYear(moment.DateTime), 2),
        'G' => Pad(ISOWeek.GetYear(moment.DateTime), 4),
        'z' => moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", string.Empty, StringComparison.Ordinal),
        'Z' => ((int)moment.Offset.TotalMinutes).ToString(CultureInfo.InvariantCulture),
        _ => throw new CommandException(ErrorCode.Location18536, $"Invalid format character '%{specifier}' in format string"),
    };

    private static string Pad(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
