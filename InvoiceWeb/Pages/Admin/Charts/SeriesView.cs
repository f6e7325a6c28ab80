namespace InvoiceWeb.Pages.Admin.Charts;

/// <summary>One series of a chart.</summary>
/// <param name="Tone">The colour, by its token in the style sheet.</param>
/// <param name="Values">One a label; null where there is nothing to tell, which is not zero.</param>
public sealed record SeriesView(string Name, string Tone, IReadOnlyList<double?> Values);
