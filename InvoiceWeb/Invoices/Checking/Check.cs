namespace InvoiceWeb.Invoices.Checking;

/// <summary>That a person found an invoice right.</summary>
public sealed record Check(Person By, DateTimeOffset At);
