namespace InvoiceWeb.Accounts.Import;

/// <summary>What is wrong with a line.</summary>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Value">As <see cref="ImportFlaw"/> says.</param>
public sealed record ImportError(long Line, ImportFlaw Flaw, string Value = "");
