namespace InvoiceWeb.Invoices;

/// <summary>A stored page with its image file.</summary>
public sealed record PageImage(PageReference Page, ReadOnlyMemory<byte> Content);
