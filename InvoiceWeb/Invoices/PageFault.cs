namespace InvoiceWeb.Invoices;

/// <summary>That the picture of a page has a fault.</summary>
/// <param name="Page">0-based.</param>
public sealed record PageFault(int Page, PictureFault Fault);
