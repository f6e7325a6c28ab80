using InvoiceWeb.Invoices;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>What has been counted of an invoice.</summary>
/// <param name="Version">Up to which version of it.</param>
/// <param name="Standing">What counts as long as the invoice is as it was then: taken off again when it changes.</param>
public sealed record Tally(InvoiceId Id, long Version, IReadOnlyList<Countable> Standing);
