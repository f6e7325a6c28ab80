namespace InvoiceWeb.Tests.Architecture;

/// <summary>That a type's metadata or code names another type; both as full names.</summary>
public sealed record TypeReference(string From, string To);
