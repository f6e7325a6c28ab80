using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>What an invoice adds to the figures; follows from the invoice alone.</summary>
public static class InvoiceFigures
{
    /// <summary>What happened to it, each thing in the version of the invoice that it made: counted once and for good.</summary>
    /// <param name="after">The version up to which it was counted; less than zero for one that never was.</param>
    public static IEnumerable<Countable> EventsOf(Invoice invoice, long after)
    {
        var entries = ToldHistory.Of(invoice);
        foreach (var (index, entry) in entries.Index().Where(one => one.Item.Version > after))
        {
            var queuedAt = entries.Take(index).LastOrDefault(one => Queues(one.What))?.At ?? invoice.CreatedAt;
            foreach (var (counter, amount) in CountersOf(entry, entry.At - queuedAt))
            {
                yield return new Countable(FigureKind.Invoices, entry.At, "", counter, amount);
            }
        }
    }

    /// <summary>What counts as long as it is as it is: its total, its vendor, and what people's verdicts say of its reading.</summary>
    public static IEnumerable<Countable> StandingOf(Invoice invoice)
    {
        foreach (var verdict in invoice.Verdicts)
        {
            var counter = IsRight(invoice, verdict) ? Counters.RightOf(verdict.Field) : Counters.WrongOf(verdict.Field);
            yield return new Countable(FigureKind.Accuracy, verdict.At, "", counter, 1);
        }

        if (invoice.Trash is not null || invoice.Status is not (InvoiceStatus.Processed or InvoiceStatus.NeedsReview))
        {
            yield break;
        }

        if (invoice.Fields.Vendor is { } vendor && NameOf(vendor.Value) is { Length: > 0 } name)
        {
            yield return new Countable(FigureKind.Vendors, invoice.CreatedAt, name, Counters.Count, 1);
        }

        if (invoice.Fields is { Total: { } total, Currency: { } currency })
        {
            var month = invoice.Fields.Date is { } date ? new DateTimeOffset(date.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : invoice.CreatedAt;
            yield return new Countable(FigureKind.Spend, month, currency.Value, Counters.Count, 1);
            yield return new Countable(FigureKind.Spend, month, currency.Value, Counters.Sum, total.Value);
        }
    }

    private static IEnumerable<(string Counter, decimal Amount)> CountersOf(HistoryEntry entry, TimeSpan waited)
    {
        switch (entry.What)
        {
            case HistoryEvent.Sent:
                return [(Counters.Received, 1)];
            case HistoryEvent.Read:
                return [(entry.Detail is nameof(InvoiceStatus.NeedsReview) ? Counters.ToCheck : Counters.Read, 1), (Histogram.Counter(Counters.Wait, waited), 1)];
            case HistoryEvent.ReadingFailed:
                return [(Counters.Failed, 1), (Counters.FailureOf(entry.Detail ?? ""), 1), (Histogram.Counter(Counters.Wait, waited), 1)];
            case HistoryEvent.Corrected:
                return [(Counters.Corrected, 1)];
            case HistoryEvent.Accepted:
                return [(Counters.Accepted, 1)];
            default:
                return [];
        }
    }

    private static bool IsRight(Invoice invoice, Verdict verdict) =>
        string.Equals(verdict.Read?.Plain, invoice.Fields[verdict.Field]?.Plain, StringComparison.Ordinal);

    private static bool Queues(HistoryEvent what) => what is HistoryEvent.Sent or HistoryEvent.Requeued or HistoryEvent.Restored
        or HistoryEvent.PageAdded or HistoryEvent.PageCropped or HistoryEvent.PageRemoved or HistoryEvent.PageReplaced;

    private static string NameOf(string vendor) => string.Join(' ', vendor.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
