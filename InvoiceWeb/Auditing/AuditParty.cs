namespace InvoiceWeb.Auditing;

/// <summary>Somebody or something that an entry of the audit log names.</summary>
/// <param name="Id">A user's or an invoice's id; empty for who has none.</param>
/// <param name="Name">As it was called then.</param>
public sealed record AuditParty(string Id, string Name)
{
    /// <summary>The product by itself.</summary>
    public static AuditParty System { get; } = new("", "InvoiceWeb");
}
