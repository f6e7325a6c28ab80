namespace InvoiceWeb.Auditing;

/// <summary>A stretch of the log, newest first.</summary>
/// <param name="Next">Continues the list; null at its end.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Items, AuditCursor? Next);
