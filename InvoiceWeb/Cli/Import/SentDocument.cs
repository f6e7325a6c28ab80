namespace InvoiceWeb.Cli.Import;

/// <summary>What became of a document.</summary>
/// <param name="Id">Of its invoice, when it is stored.</param>
/// <param name="Error">Why it is not.</param>
/// <param name="IsFinal">Whether the others would fare no better.</param>
internal sealed record SentDocument(string? Id, string? Error, bool IsFinal = false);
