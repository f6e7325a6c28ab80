using InvoiceWeb.Api.Invoices;

namespace InvoiceWeb.Api.Events;

/// <summary>That an invoice was added, changed, or put into the trash.</summary>
/// <param name="Invoice">Its state; null when it is gone.</param>
public sealed record InvoiceEvent(string Id, InvoiceResource? Invoice);
