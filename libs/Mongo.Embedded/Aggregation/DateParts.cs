using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Aggregation;

/// <summary>Dates in time zones, and their parts.</summary>
internal static class DateParts
{
    private static readonly Dictionary<string, Func<DateTime, int>> s_parts = new(StringComparer.Ordinal)
    {
        ["$year"] = moment => moment.Year,
        ["$month"] = moment => moment.Month,
        ["$dayOfMonth"] = moment => moment.Day,
        ["$dayOfYear"] = moment => moment.DayOfYear,
        ["$dayOfWeek"] = moment => (int)moment.DayOfWeek + 1,
        ["$hour"] = moment => moment.Hour,
        ["$minute"] = moment => moment.Minute,
        ["$second"] = moment => moment.Second,
        ["$millisecond"] = moment => moment.Millisecond,
    };

    /// <summary>A day within the first and the last moment that there is, so that every time zone has them.</summary>
    private static readonly long s_first = DateTimeOffset.MinValue.AddDays(1).ToUnixTimeMilliseconds();
    private static readonly long s_last = DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeMilliseconds();

    /// <summary>Null if the operator is another one.</summary>
    public static Expression? TryParse(string name, BsonValue operand)
    {
        if (!s_parts.TryGetValue(name, out var part))
        {
            return null;
        }

        var named = operand as BsonDocument;
        var isNamed = named?.Contains("date") == true;
        var date = ExpressionParser.Parse(isNamed ? named!["date"] : operand is BsonArray { Count: 1 } single ? single[0] : operand); // isNamed says not null
        var zone = isNamed && named!.TryGetValue("timezone", out var given) ? ExpressionParser.Parse(given) : null;
        return new LazyExpression(scope => InZone(name, date.Evaluate(scope), zone?.Evaluate(scope)) is { } local ? part(local.DateTime) : BsonNull.Value);
    }

    /// <summary>The wall clock at a moment; null if there is no moment.</summary>
    public static DateTimeOffset? InZone(string name, BsonValue? date, BsonValue? zone)
    {
        if (Expression.IsNullish(date))
        {
            return null;
        }

        var milliseconds = date switch
        {
            BsonDateTime moment => moment.MillisecondsSinceEpoch,
            BsonObjectId id => id.Value.Timestamp * 1000L,
            BsonTimestamp timestamp => timestamp.Timestamp * 1000L,
            _ => throw new CommandException(ErrorCode.Location16006, $"can't convert from BSON type {TypeNames.Of(date)} to Date ({name})"),
        };
        return milliseconds >= s_first && milliseconds <= s_last
            ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), Zone(zone))
            : throw new CommandException(ErrorCode.Location18537, $"{name} is only defined on the years 1 to 9999");
    }

    private static TimeZoneInfo Zone(BsonValue? zone)
    {
        if (zone is null)
        {
            return TimeZoneInfo.Utc;
        }

        var name = (zone as BsonString)?.Value ?? string.Empty;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var known))
        {
            return known;
        }

        return name.Length is 3 or 5 or 6 && name[0] is '+' or '-' && TryParseOffset(name, out var offset)
            ? TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name)
            : throw new CommandException(ErrorCode.Location40485, $"unrecognized time zone identifier: \"{name}\"");
    }

    /// <summary>+hh, +hhmm or +hh:mm.</summary>
    private static bool TryParseOffset(string text, out TimeSpan offset)
    {
        var digits = text[1..].Replace(":", string.Empty, StringComparison.Ordinal).PadRight(4, '0');
        var isNumber = int.TryParse(digits, System.Globalization.NumberStyles.None, provider: null, out var number);
        offset = new TimeSpan(number / 100, number % 100, 0) * (text[0] == '-' ? -1 : 1);
        return isNumber && number % 100 < 60 && offset.Duration() <= TimeSpan.FromHours(14);
    }
}
