using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Documents;
using InvoiceWeb.Reading.Thumbnails;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Reading;

/// <summary>Registers the readers.</summary>
public static class ReadingRegistration
{
    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReadingOptions>().Bind(configuration.GetSection(ReadingOptions.SectionName)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidator>());
        services.TryAddSingleton<PageReaderPool>();
        services.TryAddSingleton<ConfinedTools>();
        services.TryAddSingleton<DocumentReader>();
        services.TryAddSingleton<IFileInspector, FileInspector>();
        services.TryAddSingleton<IPagePictures, PagePictures>();
        services.TryAddSingleton<IReadingLanguages, ReadingLanguages>();
        services.TryAddSingleton<IThumbnailer, Thumbnailer>();
        return services;
    }
}
