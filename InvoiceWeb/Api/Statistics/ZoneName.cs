using System.Diagnostics.CodeAnalysis;

namespace InvoiceWeb.Api.Statistics;

/// <summary>A time zone by its IANA name.</summary>
public sealed record ZoneName(TimeZoneInfo Zone) : IParsable<ZoneName>
{
    private const int MaxLength = 64;

    public static ZoneName Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var name) ? name : throw new FormatException("Not the name of a time zone.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ZoneName result)
    {
        result = s is { Length: > 0 and <= MaxLength } && TimeZoneInfo.TryFindSystemTimeZoneById(s, out var zone) ? new ZoneName(zone) : null;
        return result is not null;
    }
}
