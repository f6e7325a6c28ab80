using InvoiceWeb.Invoices;
using InvoiceWeb.Operation;

namespace InvoiceWeb.Api.Operation;

/// <summary>What a worker does.</summary>
/// <param name="Instance">The name of its instance.</param>
/// <param name="Number">1-based, within its instance.</param>
/// <param name="Invoice">The id of the one that it reads; null while it rests.</param>
/// <param name="Page">The page that it reads, 1-based; null where that is not known.</param>
/// <param name="Since">Since when it does just that.</param>
public sealed record WorkerResource(string Instance, int Number, string? Invoice, ProcessingStep? Step, int? Page, int Pages, DateTimeOffset Since)
{
    public static WorkerResource Of(Instance instance, WorkerState worker) =>
        new(instance.Name, worker.Number, worker.Invoice?.Value, worker.Step, worker.Page + 1, worker.Pages, worker.Since);
}
