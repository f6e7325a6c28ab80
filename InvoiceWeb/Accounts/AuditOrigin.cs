using InvoiceWeb.Auditing;

namespace InvoiceWeb.Accounts;

/// <summary>Who does what nobody's request asked for.</summary>
public sealed record AuditOrigin(AuditParty Party);
