namespace InvoiceWeb.Invoices;

/// <summary>A page with the stored file that it is in.</summary>
public sealed record PageImage(PageReference Page, ReadOnlyMemory<byte> Content);
