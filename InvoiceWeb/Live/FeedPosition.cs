using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InvoiceWeb.Live;

/// <summary>A place in this process's stream of changes. Its text form is the id of a server-sent event.</summary>
/// <param name="Epoch">Names an unbroken stretch of the stream; positions of different epochs cannot be compared.</param>
/// <param name="Sequence">How many changes the epoch had brought.</param>
public readonly record struct FeedPosition(string Epoch, long Sequence) : IParsable<FeedPosition>
{
    public static FeedPosition Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var position) ? position : throw new FormatException("Not a position in the stream of changes.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FeedPosition result)
    {
        if (s?.Split('.') is [{ Length: > 0 and <= 32 } epoch, var digits]
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            result = new FeedPosition(epoch, sequence);
            return true;
        }

        result = default;
        return false;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}.{Sequence}");
}
