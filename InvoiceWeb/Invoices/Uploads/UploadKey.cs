using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>
/// The sender's name for an upload, so that it can be repeated after a lost answer without being stored twice. It counts for one
/// owner: two people may use the same.
/// </summary>
public readonly record struct UploadKey : IParsable<UploadKey>
{
    public const int MinLength = 16;
    public const int MaxLength = 64;

    private const int RandomBytes = 16;
    private readonly string? value;

    private UploadKey(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("An UploadKey was used before it was given a value.");

    public static UploadKey New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes)));

    public static UploadKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"An upload's key is {MinLength} to {MaxLength} letters, digits, hyphens or underscores.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UploadKey result)
    {
        var valid = s is { Length: >= MinLength and <= MaxLength } && s.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
        result = valid ? new UploadKey(s!) : default; // valid implies that s is not null
        return valid;
    }

    /// <summary>The key of one of several uploads that are sent together.</summary>
    public UploadKey Part(int number) => Parse(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"), CultureInfo.InvariantCulture);

    public override string ToString() => Value;
}
