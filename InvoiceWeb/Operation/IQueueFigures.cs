namespace InvoiceWeb.Operation;

/// <summary>Counts over <c>invoices</c> as the workers' queue.</summary>
public interface IQueueFigures
{
    Task<QueueFigures> CountAsync(CancellationToken cancellationToken);
}
