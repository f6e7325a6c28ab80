namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Someone who signs in.</summary>
public sealed record Person(string Name, string Email, string Password);
