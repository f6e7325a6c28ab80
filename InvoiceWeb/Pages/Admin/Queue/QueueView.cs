using InvoiceWeb.Invoices;
using InvoiceWeb.Operation;
using InvoiceWeb.Pages.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Admin.Queue;

/// <summary>The queue as a page shows it.</summary>
public sealed record QueueView(QueueOverview Overview)
{
    public IEnumerable<(Instance Instance, WorkerState Worker)> Workers =>
        Overview.Instances.SelectMany(instance => instance.Workers.Select(worker => (instance, worker)));

    public int Busy => Workers.Count(one => one.Worker.Invoice is not null);

    public string OldestWaits => Overview.Figures.OldestSentAt is { } sent ? Span(Overview.At - sent) : "–";

    public string Since(WorkerState worker) => Span(Overview.At - worker.Since);

    public string Step(WorkerState worker) => worker switch
    {
        { Invoice: null } => L["Rests"],
        { Step: ProcessingStep.Loading } => L["Opens the file"],
        { Step: ProcessingStep.Extracting } => L["Finds the total"],
        { Page: { } page } => L["Reads page {0} of {1}", page + 1, worker.Pages],
        _ => L["Reads"],
    };

    /// <returns>Null for one that is gone meanwhile, or that rests.</returns>
    public Invoice? InvoiceOf(WorkerState worker) => worker.Invoice is { } id ? Overview.Read.GetValueOrDefault(id) : null;

    public static string TitleOf(Invoice invoice) => RowView.TitleOf(invoice);

    /// <summary>In the two units that tell most. What another machine's clock puts into the future is now.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => L["{0} d {1} h", (int)span.TotalDays, span.Hours],
        { TotalHours: >= 1 } => L["{0} h {1} min", (int)span.TotalHours, span.Minutes],
        { TotalMinutes: >= 1 } => L["{0} min {1} s", (int)span.TotalMinutes, span.Seconds],
        _ => L["{0} s", Math.Max(0, (int)span.TotalSeconds)],
    };
}
