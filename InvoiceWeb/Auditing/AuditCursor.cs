using System.Diagnostics.CodeAnalysis;

namespace InvoiceWeb.Auditing;

/// <summary>A place in the log: what follows was written before the entry with this id.</summary>
/// <param name="Id">24 hexadecimal digits.</param>
public sealed record AuditCursor(string Id) : IParsable<AuditCursor>
{
    private const int Length = 24;

    public static AuditCursor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("Not a cursor of the audit log.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AuditCursor result)
    {
        result = s is { Length: Length } && s.All(char.IsAsciiHexDigitLower) ? new AuditCursor(s) : null;
        return result is not null;
    }

    public override string ToString() => Id;
}
