namespace InvoiceWeb.Invoices;

/// <summary>Who did something, with the name that he or she had then.</summary>
public sealed record Person(UserId Id, string Name);
