namespace InvoiceWeb.Pages.Invoices;

/// <summary>A row that changed.</summary>
/// <param name="Inserts">Whether the row takes its place in the list if it is not there yet.</param>
public sealed record LiveRow(RowView Row, bool Inserts);
