namespace InvoiceWeb.Accounts.Import;

/// <summary>A line of the file.</summary>
/// <param name="Line">1-based, in the file.</param>
public sealed record ImportRow(long Line, string Name, string Email, string Role);
