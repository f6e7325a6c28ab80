using InvoiceWeb.Invoices.Bulk;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.Ownership;
using InvoiceWeb.Invoices.Pages;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Invoices;

public static class InvoicesRegistration
{
    public static IServiceCollection AddInvoices(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<QueueOptions>().BindConfiguration(QueueOptions.SectionName).ValidateOnStart();
        services.AddOptions<TrashOptions>().BindConfiguration(TrashOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<InvoiceService>()
            .AddSingleton<CheckingService>()
            .AddSingleton<PlaceService>()
            .AddSingleton<ReviewQueue>()
            .AddSingleton<PictureService>()
            .AddSingleton<ThumbnailService>()
            .AddSingleton<TrashService>()
            .AddSingleton<OwnershipService>()
            .AddSingleton<BulkService>()
            .AddSingleton<DuplicateService>()
            .AddSingleton<FileIntake>()
            .AddSingleton<PageService>()
            .AddSingleton<UploadService>();
    }
}
