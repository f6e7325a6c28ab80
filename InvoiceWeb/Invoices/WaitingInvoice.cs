namespace InvoiceWeb.Invoices;

/// <summary>An invoice that waits to be read.</summary>
public sealed record WaitingInvoice(InvoiceId Id, UserId OwnerId);
