using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Auditing;
using InvoiceWeb.Dashboard.Ports;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Operation;
using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Operation.Health;
using InvoiceWeb.Processing;
using InvoiceWeb.Settings;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Storage.Keys;
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
        services.AddKeyRing();
        services.AddSingleton<IPostConfigureOptions<ExceptionHandlerOptions>, DatabaseOutage>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<DatabaseHost>()
            .AddHostedService(provider => provider.GetRequiredService<DatabaseHost>())
            .AddHostedService<KeyRingCheck>()
            .AddSingleton<IInvoiceStore, MongoInvoiceStore>()
            .AddSingleton<InvoiceOrphans>()
            .AddSingleton<MongoInvoiceTrash>()
            .AddSingleton<IInvoiceTrash>(provider => provider.GetRequiredService<MongoInvoiceTrash>())
            .AddSingleton<IPageImageStore, MongoPageImageStore>()
            .AddSingleton<IPlaceStore, MongoPlaceStore>()
            .AddSingleton<IInvoiceQueue, MongoInvoiceQueue>()
            .AddSingleton<IQueueLine, MongoQueueLine>()
            .AddSingleton<IDuplicateStore, MongoDuplicateStore>()
            .AddSingleton<IInvoiceChanges, MongoInvoiceChanges>()
            .AddSingleton<IFigureStore, MongoFigureStore>()
            .AddSingleton<ITallyStore, MongoTallyStore>()
            .AddSingleton<IPresentState, MongoPresentState>()
            .AddScoped<IUserStore<AppUser>, MongoUserStore>()
            .AddScoped<IUserList, MongoUserStore>()
            .AddSingleton<IAccessTokenStore, MongoAccessTokenStore>()
            .AddSingleton<IInvoiceOwners, MongoInvoiceOwners>()
            .AddSingleton<IAuditStore, MongoAuditStore>()
            .AddSingleton<ISettingStore, MongoSettingStore>()
            .AddSingleton<IInstanceStore, MongoInstanceStore>()
            .AddSingleton<IQueueFigures, MongoQueueFigures>()
            .AddSingleton<IErrorStore, MongoErrorStore>()
            .AddSingleton<DatabaseProbe>()
            .AddSingleton<IDatabaseProbe>(provider => provider.GetRequiredService<DatabaseProbe>())
            .AddSingleton<IComponentVersions>(provider => provider.GetRequiredService<DatabaseProbe>())
            .AddSingleton<SearchKeysUpgrade>()
            .AddSingleton<UserTermsUpgrade>()
            .AddHostedService<StorageSweep>();
    }

    /// <summary>For commands, which start no host: connects, and joins a server that has the database open.</summary>
    public static async Task OpenStorageAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<IOptions<DatabaseOptions>>().Value.JoinsRunning = true;
        await services.GetRequiredService<DatabaseHost>().StartingAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<KeyRingCheck>(services).StartingAsync(cancellationToken);
    }

    private static void AddKeyRing(this IServiceCollection services)
    {
        services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.SectionName);
        services.AddDataProtection().SetApplicationName("InvoiceWeb");
        services
            .AddSingleton<MasterKey>()
            .AddSingleton<MasterKeyEncryptor>()
            .AddSingleton<MongoKeyRing>()
            .AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyRingSetup>();
    }
}
