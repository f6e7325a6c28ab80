using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>That an invoice has left the trash.</summary>
/// <param name="Restored">As it is back in the list; null when it was deleted for good.</param>
public sealed record TrashNews(InvoiceId Id, Invoice? Restored);
