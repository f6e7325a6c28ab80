namespace InvoiceWeb.Invoices.Ports;

/// <summary>Looks at the queue without taking from it.</summary>
public interface IQueueLine
{
    /// <summary>Who is read next, in the order in which the workers of all instances claim.</summary>
    Task<IReadOnlyList<WaitingInvoice>> FirstAsync(int limit, CancellationToken cancellationToken);
}
