namespace InvoiceWeb.Demo;

public static class DemoRegistration
{
    /// <summary>Adds nothing unless <c>Demo:Enabled</c> is set.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DemoOptions.SectionName).Get<DemoOptions>();
        return options is { Enabled: true }
            ? services.AddScoped<DemoPeople>().AddSingleton<DemoSamples>().AddHostedService<DemoSeed>()
            : services;
    }
}
