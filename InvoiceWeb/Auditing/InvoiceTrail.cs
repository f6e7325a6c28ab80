using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Auditing;

/// <summary>Writes down what people do to invoices. Whoever stores an invoice calls it, so that no way to one is forgotten.</summary>
public sealed class InvoiceTrail(IAuditLog audit)
{
    public Task SentAsync(Invoice invoice) => WriteAsync(AuditAction.InvoiceSent, invoice);

    public Task PurgedAsync(InvoiceId id) => audit.WriteAsync(new AuditEntry(AuditAction.InvoicePurged, new AuditParty(id.Value, id.Value)));

    /// <param name="count">How many were deleted for good at once.</param>
    public Task PurgedAsync(long count) => audit.WriteAsync(new AuditEntry(AuditAction.InvoicePurged, Detail: count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What the change that was stored just now was for. What the product does by itself is not told: it is the invoice's own history.</summary>
    public async Task ChangedAsync(Invoice stored)
    {
        if (stored.History.Entries is [.., { By: not null } last] && last.At == stored.UpdatedAt && ActionOf(last.What) is { } action)
        {
            await WriteAsync(action, stored, DetailOf(last));
        }
    }

    private static string? DetailOf(HistoryEntry entry) => entry switch
    {
        { To: { } to } => to.Name,
        { Changes.Count: > 0 } => string.Join(", ", entry.Changes.Select(change => change.Field.ToString())),
        _ => null,
    };

    private static AuditAction? ActionOf(HistoryEvent what) => what switch
    {
        HistoryEvent.Sent or HistoryEvent.Read or HistoryEvent.ReadingFailed => null,
        HistoryEvent.Corrected => AuditAction.InvoiceCorrected,
        HistoryEvent.Requeued => AuditAction.InvoiceRetried,
        HistoryEvent.Trashed => AuditAction.InvoiceDeleted,
        HistoryEvent.Restored => AuditAction.InvoiceRestored,
        HistoryEvent.Reassigned => AuditAction.InvoiceReassigned,
        _ => AuditAction.InvoiceChanged,
    };

    private Task WriteAsync(AuditAction action, Invoice invoice, string? detail = null) =>
        audit.WriteAsync(new AuditEntry(action, new AuditParty(invoice.Id.Value, NameOf(invoice)), detail));

    private static string NameOf(Invoice invoice) =>
        string.Join(' ', new[] { invoice.Fields.Vendor?.Value, invoice.Fields.Number?.Value }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } name
            ? name
            : invoice.Id.Value;
}
