namespace InvoiceWeb.Auditing;

/// <summary>The collection <c>audit</c>. There is no way to change or remove an entry.</summary>
public interface IAuditStore
{
    Task AppendAsync(AuditRecord entry, CancellationToken cancellationToken);

    /// <param name="after">Null begins with the newest.</param>
    Task<AuditPage> ListAsync(AuditFilter filter, AuditCursor? after, int limit, CancellationToken cancellationToken);

    /// <summary>What one person did, newest first.</summary>
    IAsyncEnumerable<AuditRecord> OfActorAsync(string actorId, CancellationToken cancellationToken);
}
