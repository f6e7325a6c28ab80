namespace InvoiceWeb.Auditing;

/// <summary>Narrows the audit log.</summary>
/// <param name="Who">Beginnings of words in the name of whoever did it or whom it was done to.</param>
/// <param name="Actions">Empty for all.</param>
/// <param name="From">From this moment on.</param>
/// <param name="Until">Before this moment.</param>
public sealed record AuditFilter(string Who, IReadOnlyList<AuditAction> Actions, DateTimeOffset? From, DateTimeOffset? Until)
{
    public static AuditFilter None { get; } = new("", [], From: null, Until: null);
}
