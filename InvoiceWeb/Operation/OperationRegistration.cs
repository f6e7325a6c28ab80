using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Operation.Health;

namespace InvoiceWeb.Operation;

public static class OperationRegistration
{
    /// <summary>What operators look at.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services)
    {
        services.AddOptions<InstanceOptions>().BindConfiguration(InstanceOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<WorkBoard>()
            .AddSingleton<QueueService>()
            .AddSingleton<SystemService>()
            .AddSingleton<ChangeStreamGauge>()
            .AddSingleton<ErrorRing>()
            .AddSingleton<ILoggerProvider, ErrorLoggerProvider>()
            .AddHostedService<ErrorKeeper>()
            .AddSingleton<InstanceBeat>()
            .AddHostedService(provider => provider.GetRequiredService<InstanceBeat>());
    }
}
