using InvoiceWeb.Extraction;
using InvoiceWeb.Operation.Health;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Processing;

public static class ProcessingRegistration
{
    public static IServiceCollection AddProcessing(this IServiceCollection services)
    {
        services.AddOptions<ProcessingOptions>().BindConfiguration(ProcessingOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<ITellingPlaces, TellingPlaces>()
            .AddSingleton<WorkBell>()
            .AddSingleton<IComponentVersions, ReaderVersions>()
            .AddSingleton<PlaceKeeper>()
            .AddSingleton<InvoiceProcessor>()
            .AddSingleton<WorkerMeter>()
            .AddHostedService<QueueWatcher>()
            .AddHostedService<InvoiceWorker>();
    }
}
