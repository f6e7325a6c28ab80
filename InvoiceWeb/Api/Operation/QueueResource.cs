using InvoiceWeb.Operation;

namespace InvoiceWeb.Api.Operation;

/// <summary>How the queue stands.</summary>
/// <param name="IsPaused">Whether reading rests, on all instances.</param>
/// <param name="Waiting">Invoices that wait to be read.</param>
/// <param name="Reading">Invoices that a worker has.</param>
/// <param name="OldestSentAt">When the one that waits longest was sent; null where none waits.</param>
/// <param name="Workers">Of all instances that are alive.</param>
public sealed record QueueResource(bool IsPaused, long Waiting, long Reading, DateTimeOffset? OldestSentAt, IReadOnlyList<WorkerResource> Workers)
{
    public static QueueResource Of(QueueOverview overview) => new(
        overview.IsPaused,
        overview.Figures.Waiting,
        overview.Figures.Reading,
        overview.Figures.OldestSentAt,
        [.. overview.Instances.SelectMany(instance => instance.Workers.Select(worker => WorkerResource.Of(instance, worker)))]);
}
