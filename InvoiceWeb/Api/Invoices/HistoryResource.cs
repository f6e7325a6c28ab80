using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Something that happened to an invoice.</summary>
/// <param name="By">Null when the product did it by itself.</param>
/// <param name="Changes">Fields and their values before and after, in plain form.</param>
/// <param name="Detail">What the event needs beside: a reason, a language, a page's number.</param>
public sealed record HistoryResource(HistoryEvent What, DateTimeOffset At, PersonResource? By, IReadOnlyList<FieldChange> Changes, string? Detail)
{
    public static HistoryResource Of(HistoryEntry entry) =>
        new(entry.What, entry.At, entry.By is { } by ? PersonResource.Of(by) : null, entry.Changes, entry.Detail);
}
