namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>A number in large type.</summary>
/// <param name="Id">Names it in the page's markup.</param>
/// <param name="Change">Against the time before; empty where there is nothing to compare with.</param>
public sealed record FigureView(string Id, string Label, string Value, string Change);
