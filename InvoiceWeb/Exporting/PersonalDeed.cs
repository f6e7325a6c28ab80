using InvoiceWeb.Auditing;

namespace InvoiceWeb.Exporting;

/// <summary>An entry of the audit log as the person whose deed it tells takes it away.</summary>
/// <param name="Address">The IP address it came from.</param>
public sealed record PersonalDeed(DateTimeOffset At, AuditAction Action, string? Subject, string? Detail, string Address);
