using InvoiceWeb.Invoices;
using InvoiceWeb.Settings;

namespace InvoiceWeb.Operation;

/// <summary>What the workers of all instances do now.</summary>
/// <param name="Pause">Whether reading rests, who said so, and whether it can be changed.</param>
/// <param name="Read">Those that workers have, by id.</param>
/// <param name="At">When this was so.</param>
public sealed record QueueOverview(
    SettingState Pause, QueueFigures Figures, IReadOnlyList<Instance> Instances, IReadOnlyDictionary<InvoiceId, Invoice> Read, DateTimeOffset At)
{
    public bool IsPaused => bool.TryParse(Pause.Value, out var paused) && paused;
}
