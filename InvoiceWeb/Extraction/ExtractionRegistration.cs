using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Extraction;

public static class ExtractionRegistration
{
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services.AddSingleton<INumberChecks, NumberChecks>();
}
