namespace InvoiceWeb.Invoices;

/// <summary>Where a value stands: a rectangle in fractions (0 to 1) of the upright page image as a browser shows it.</summary>
/// <param name="Page">0-based page.</param>
public sealed record FieldBox(int Page, double X, double Y, double Width, double Height);
