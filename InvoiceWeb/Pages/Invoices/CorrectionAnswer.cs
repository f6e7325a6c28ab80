namespace InvoiceWeb.Pages.Invoices;

/// <summary>The details after a correction, and what was changed, in words.</summary>
public sealed record CorrectionAnswer(DetailsView View, string Said);
