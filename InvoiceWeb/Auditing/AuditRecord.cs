namespace InvoiceWeb.Auditing;

/// <summary>An entry of the log as it is stored.</summary>
/// <param name="Id">24 hexadecimal digits that grow with time.</param>
/// <param name="Address">The IP address the request came from; empty for none.</param>
public sealed record AuditRecord(
    string Id, DateTimeOffset At, AuditParty Actor, AuditAction Action, AuditParty? Subject, string? Detail, string Address);
