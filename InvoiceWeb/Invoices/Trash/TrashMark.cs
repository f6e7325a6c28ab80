namespace InvoiceWeb.Invoices.Trash;

/// <summary>That an invoice was thrown away.</summary>
public sealed record TrashMark(DateTimeOffset At, Person By);
