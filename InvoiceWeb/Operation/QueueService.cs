using InvoiceWeb.Invoices;
using InvoiceWeb.Settings;

namespace InvoiceWeb.Operation;

/// <summary>Shows the queue to admins, and has reading rest and go on.</summary>
public sealed class QueueService(
    IQueueFigures figures, IInstanceStore instances, InvoiceService invoices, SettingsService settings, TimeProvider clock)
{
    public async Task<QueueOverview> LookAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var alive = await instances.ListAsync(now - Instance.Silence, cancellationToken);
        var read = new Dictionary<InvoiceId, Invoice>();
        foreach (var id in alive.SelectMany(instance => instance.Workers).Select(worker => worker.Invoice).OfType<InvoiceId>().Distinct())
        {
            if (await invoices.FindAsync(viewer, id, cancellationToken) is { } invoice)
            {
                read.Add(id, invoice);
            }
        }

        return new QueueOverview(settings.StateOf(SettingCatalog.Paused), await figures.CountAsync(cancellationToken), alive, read, now);
    }

    /// <summary>On all instances within seconds. Whoever says what is so already has said nothing new.</summary>
    public async Task<SettingResult> SetPausedAsync(Person by, bool paused, CancellationToken cancellationToken)
    {
        SettingResult result;
        do
        {
            var seen = settings.StateOf(SettingCatalog.Paused);
            result = await settings.ChangeAsync(by, SettingCatalog.Paused.Key, paused ? bool.TrueString : bool.FalseString, seen.Version, cancellationToken);
        }
        while (result is SettingResult.Conflicting);

        return result;
    }
}
