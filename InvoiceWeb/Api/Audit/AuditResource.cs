using InvoiceWeb.Auditing;

namespace InvoiceWeb.Api.Audit;

/// <summary>An entry of the audit log.</summary>
/// <param name="Address">The IP address it came from; empty for none.</param>
public sealed record AuditResource(string Id, DateTimeOffset At, AuditParty Actor, AuditAction Action, AuditParty? Subject, string? Detail, string Address)
{
    public static AuditResource Of(AuditRecord entry) => new(entry.Id, entry.At, entry.Actor, entry.Action, entry.Subject, entry.Detail, entry.Address);
}
