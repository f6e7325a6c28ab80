namespace InvoiceWeb.Hosting;

/// <summary>The web server's own settings.</summary>
public static class HostingSetup
{
    private const string ReloadStaticAssets = "ReloadStaticAssetsAtRuntime"; // ASP.NET Core's own name
    private const string DefaultAddress = "http://127.0.0.1:8080";

    /// <summary>How long a stop waits for requests and for the workers to hand their invoices back.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        // Served from the build's output as from a published folder, in every environment.
        builder.WebHost.UseStaticWebAssets();

        // Who does not edit them while the server runs gets them compressed and, under their fingerprints, kept for good.
        builder.Configuration[ReloadStaticAssets] ??= builder.Environment.IsDevelopment().ToString();
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddTrustedProxies();
        return builder;
    }
}
