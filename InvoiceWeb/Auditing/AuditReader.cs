using System.Runtime.CompilerServices;

namespace InvoiceWeb.Auditing;

/// <summary>Shows the log.</summary>
public sealed class AuditReader(IAuditStore store)
{
    public const int PageSize = 50;

    private const int ExportPageSize = 500;

    public Task<AuditPage> ListAsync(AuditFilter filter, AuditCursor? after, CancellationToken cancellationToken) =>
        store.ListAsync(filter, after, PageSize, cancellationToken);

    public IAsyncEnumerable<AuditRecord> OfActorAsync(string actorId, CancellationToken cancellationToken) =>
        store.OfActorAsync(actorId, cancellationToken);

    /// <summary>All that fits, a stretch at a time.</summary>
    public async IAsyncEnumerable<AuditRecord> ListAllAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AuditCursor? after = null;
        do
        {
            var page = await store.ListAsync(filter, after, ExportPageSize, cancellationToken);
            foreach (var entry in page.Items)
            {
                yield return entry;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
