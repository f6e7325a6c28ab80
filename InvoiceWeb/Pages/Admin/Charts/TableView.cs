namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>What a chart shows, and at times more, as text.</summary>
/// <param name="Rows">The first cell of each names the row.</param>
public sealed record TableView(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
