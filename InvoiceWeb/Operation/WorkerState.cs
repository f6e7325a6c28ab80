using InvoiceWeb.Invoices;

namespace InvoiceWeb.Operation;

/// <summary>What a worker does.</summary>
/// <param name="Number">1-based, within its instance.</param>
/// <param name="Since">Since when it does just that.</param>
public sealed record WorkerState(int Number, DateTimeOffset Since)
{
    /// <summary>The one that it reads; null while it rests.</summary>
    public InvoiceId? Invoice { get; init; }

    public ProcessingStep? Step { get; init; }

    /// <summary>The page that it reads, 0-based; null where that is not known.</summary>
    public int? Page { get; init; }

    /// <summary>How many pages the invoice has.</summary>
    public int Pages { get; init; }

    public WorkerState Begin(Invoice invoice, DateTimeOffset now) =>
        new(Number, now) { Invoice = invoice.Id, Step = ProcessingStep.Loading, Pages = invoice.Pages.Count };

    public WorkerState Advance(ProcessingStep step, DateTimeOffset now) => this with { Step = step, Page = null, Since = now };

    public WorkerState Turn(int? page, DateTimeOffset now) => this with { Page = page, Since = now };
}
