using System.Globalization;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Invoices.Duplicates;

/// <summary>By what an invoice is found when it is sent again.</summary>
/// <param name="Files">SHA-256 of each of its files.</param>
/// <param name="Number">Number and total in one word; empty where either was not found.</param>
/// <param name="Picture">The hash of its first page's picture.</param>
public sealed record DuplicateKeys(IReadOnlyList<string> Files, string Number, ulong? Picture)
{
    /// <summary>A shorter beginning of a name says nothing.</summary>
    private const int LeastName = 4;

    public IReadOnlyList<int> Bands => Picture is { } hash ? PictureHashes.BandsOf(hash) : [];

    public static DuplicateKeys Of(Invoice invoice) => new(
        [.. invoice.Pages.Select(page => page.Sha256).Distinct(StringComparer.Ordinal)],
        NumberOf(invoice.Fields),
        invoice.Pages[0].PictureHash);

    /// <returns>Null when they are not alike.</returns>
    public static Likeness? Compare(Invoice one, Invoice other)
    {
        var (a, b) = (Of(one), Of(other));
        return a.Files.Intersect(b.Files, StringComparer.Ordinal).Any() ? Likeness.SameFile
            : a.Number.Length > 0 && string.Equals(a.Number, b.Number, StringComparison.Ordinal) && HaveSameVendor(one, other) ? Likeness.SameNumber
            : a.Picture is { } hash && b.Picture is { } otherHash && PictureHashes.AreAlike(hash, otherHash) && !Contradict(one.Fields, other.Fields) ? Likeness.SamePicture
            : null;
    }

    /// <summary>Invoices that were printed by one program, and receipts of one till, look alike from afar; what they say tells them apart.</summary>
    private static bool Contradict(InvoiceFields one, InvoiceFields other) =>
        Differ(one.Total, other.Total) || Differ(one.Date, other.Date) || Differ(one.Number, other.Number);

    private static bool Differ<T>(ReadField<T>? one, ReadField<T>? other)
        where T : notnull => one is not null && other is not null && !one.Value.Equals(other.Value);

    private static string NumberOf(InvoiceFields fields) => fields is { Number: { } number, Total: { } total } && Squash(number.Value) is { Length: > 0 } digits
        ? string.Create(CultureInfo.InvariantCulture, $"{digits} {total.Value:0.00##}")
        : "";

    /// <summary>The same name, or one that goes on with a legal form or a branch: "Huber" and "Huber GmbH".</summary>
    private static bool HaveSameVendor(Invoice one, Invoice other)
    {
        var (a, b) = (Squash(one.Fields.Vendor?.Value ?? ""), Squash(other.Fields.Vendor?.Value ?? ""));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return string.Equals(a, b, StringComparison.Ordinal) ? a.Length > 0 : shorter.Length >= LeastName && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>Letters and digits alone, without case and accents.</summary>
    private static string Squash(string text) => string.Concat(SearchTerms.Fold(text).Where(char.IsLetterOrDigit));
}
