using InvoiceWeb.Invoices.Duplicates;

namespace InvoiceWeb.Api.Invoices;

/// <summary>An invoice that was sent before and looks like this one.</summary>
public sealed record DuplicateResource(string Id, DateTimeOffset SentAt, Likeness Likeness);
