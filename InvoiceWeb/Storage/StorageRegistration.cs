using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Processing;
using InvoiceWeb.Storage.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage;

public static class StorageRegistration
{
    /// <summary>The database and all that is kept in it. Call it first: its host connects before the others start.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        services.AddDataProtection().SetApplicationName("InvoiceWeb");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>();
        services.AddSingleton<IPostConfigureOptions<ExceptionHandlerOptions>, DatabaseOutage>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<DatabaseHost>()
            .AddHostedService(provider => provider.GetRequiredService<DatabaseHost>())
            .AddSingleton<IInvoiceStore, MongoInvoiceStore>()
            .AddSingleton<InvoiceOrphans>()
            .AddSingleton<MongoInvoiceTrash>()
            .AddSingleton<IInvoiceTrash>(provider => provider.GetRequiredService<MongoInvoiceTrash>())
            .AddSingleton<IPageImageStore, MongoPageImageStore>()
            .AddSingleton<IPlaceStore, MongoPlaceStore>()
            .AddSingleton<IInvoiceQueue, MongoInvoiceQueue>()
            .AddSingleton<IQueueLine, MongoQueueLine>()
            .AddSingleton<IInvoiceChanges, MongoInvoiceChanges>()
            .AddScoped<IUserStore<AppUser>, MongoUserStore>()
            .AddScoped<IUserList, MongoUserStore>()
            .AddSingleton<SearchKeysUpgrade>()
            .AddHostedService<StorageSweep>();
    }
}
