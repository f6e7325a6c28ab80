using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>An invoice's history, with what an earlier version did not write down told by the invoice's state.</summary>
public static class ToldHistory
{
    public static IReadOnlyList<HistoryEntry> Of(Invoice invoice)
    {
        List<HistoryEntry> entries = [.. invoice.History.Entries];
        if (!Has(entries, HistoryEvent.Sent))
        {
            entries.Insert(0, new HistoryEntry(HistoryEvent.Sent, invoice.CreatedAt, By: null));
        }

        // What was read, and by this version, has an entry. The state of what was only read says how it ended.
        if (invoice.ReadAt is { } readAt && !Has(entries, HistoryEvent.Read))
        {
            entries.Insert(1, new HistoryEntry(HistoryEvent.Read, readAt, By: null));
        }

        if (invoice is { Status: InvoiceStatus.Failed, Failure: { } reason } && !Has(entries, HistoryEvent.ReadingFailed))
        {
            entries.Add(new HistoryEntry(HistoryEvent.ReadingFailed, invoice.UpdatedAt, By: null) { Detail = reason.ToString() });
        }

        return [.. entries.Select(entry => entry is { What: HistoryEvent.Read, Detail: null } ? entry with { Detail = OutcomeOf(invoice) } : entry)];
    }

    private static string OutcomeOf(Invoice invoice) =>
        invoice.Status is InvoiceStatus.NeedsReview || invoice.Verdicts.Count > 0 ? nameof(InvoiceStatus.NeedsReview) : nameof(InvoiceStatus.Processed);

    private static bool Has(List<HistoryEntry> entries, HistoryEvent what) => entries.Exists(entry => entry.What == what);
}
