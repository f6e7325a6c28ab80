namespace InvoiceWeb.Operation.Health;

/// <summary>A part that the product is made of or uses.</summary>
/// <param name="Version">Null where it cannot be told.</param>
public sealed record ComponentVersion(string Name, string? Version);
