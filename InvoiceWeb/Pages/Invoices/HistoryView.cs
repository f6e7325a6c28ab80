using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.History;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>An entry of an invoice's history.</summary>
/// <param name="Who">Null when the product did it by itself.</param>
/// <param name="Details">A sentence or a value each.</param>
public sealed record HistoryView(DateTimeOffset At, string? Who, string Words, IReadOnlyList<string> Details)
{
    /// <summary>Latest first. Invoices that were stored before there was a history tell at least who sent them.</summary>
    public static IEnumerable<HistoryView> Of(Invoice invoice, double sureFrom)
    {
        var entries = invoice.History.Entries;
        if (!entries.Any(entry => entry.What is HistoryEvent.Sent))
        {
            entries = [new HistoryEntry(HistoryEvent.Sent, invoice.CreatedAt, new Person(invoice.OwnerId, invoice.OwnerName)), .. entries];
        }

        return entries.Reverse().Select(entry => Of(entry, invoice.Fields.Currency?.Value, sureFrom));
    }

    private static HistoryView Of(HistoryEntry entry, string? currency, double sureFrom) => new(
        entry.At,
        entry.By?.Name,
        WordsFor(entry),
        [.. entry.Changes.Select(change => entry.What is HistoryEvent.Read ? Read(change, currency, sureFrom) : ChangeWords.Of(change, currency))]);

    private static string Read(FieldChange change, string? currency, double sureFrom) => string.Join(
        " · ",
        L["{0}: {1}", FieldWords.Label(change.Field), FieldText.Of(change.Field, change.After, currency)],
        (change.Confidence >= sureFrom ? Confidence.Sure : Confidence.Perhaps).Words);

    private static string WordsFor(HistoryEntry entry) => entry.What switch
    {
        HistoryEvent.Sent => L["Sent"],
        HistoryEvent.Read => L["Read"],
        HistoryEvent.ReadingFailed => L["Could not be read: {0}", FailureWords.Short(Enum.TryParse<FailureReason>(entry.Detail, out var reason) ? reason : null)],
        HistoryEvent.Corrected => L["Corrected"],
        HistoryEvent.Accepted => L["Found right"],
        HistoryEvent.Requeued => L["To be read again"],
        HistoryEvent.PageAdded => L["Page {0} added", entry.Detail],
        HistoryEvent.PageReplaced => L["Page {0} replaced", entry.Detail],
        HistoryEvent.PageCropped => L["Page {0} cut anew", entry.Detail],
        HistoryEvent.PageRemoved => L["Page {0} removed", entry.Detail],
        HistoryEvent.ToldApart => L["Told apart from another invoice"],
        HistoryEvent.Trashed => L["Thrown away"],
        HistoryEvent.Restored => L["Taken back from the trash"],
        HistoryEvent.Reassigned => L["Given to {0}", entry.To?.Name],
        _ => entry.What.ToString(),
    };
}
