namespace InvoiceWeb.Auditing;

/// <summary>Something that was done. Who did it and from where is added where it is written down, unless it is given.</summary>
/// <param name="Subject">Whom or what it was done to.</param>
/// <param name="Detail">What cannot be told from the rest, in a few words; never a secret.</param>
public sealed record AuditEntry(AuditAction Action, AuditParty? Subject = null, string? Detail = null)
{
    /// <summary>Who did it; null for whoever sent the present request.</summary>
    public AuditParty? Actor { get; init; }
}
