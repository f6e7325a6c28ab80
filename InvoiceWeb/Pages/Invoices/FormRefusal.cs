namespace InvoiceWeb.Pages.Invoices;

/// <param name="File">The name of the file as its sender knows it; null when it is about all of them.</param>
/// <param name="Message">A sentence.</param>
public sealed record FormRefusal(string? File, string Message);
