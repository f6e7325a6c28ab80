namespace InvoiceWeb.Exporting;

public static class ExportingRegistration
{
    public static IServiceCollection AddExporting(this IServiceCollection services) => services.AddSingleton<InvoiceExport>().AddSingleton<PersonalExport>();
}
