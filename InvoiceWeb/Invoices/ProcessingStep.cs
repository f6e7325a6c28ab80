namespace InvoiceWeb.Invoices;

/// <summary>What the worker does with an invoice while its status is <see cref="InvoiceStatus.Processing"/>, in this order.</summary>
public enum ProcessingStep
{
    Loading,
    Reading,
    Extracting,
}
