namespace InvoiceWeb.Accounts.Import;

/// <summary>Someone who was added, with the secret part of the one-time link, which is stored nowhere.</summary>
public sealed record ImportedUser(string Name, string Email, string Token);
