using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>What is wrong with a page's picture.</summary>
/// <param name="Page">1-based.</param>
public sealed record FaultResource(int Page, PictureFault Fault);
