namespace InvoiceWeb.Hosting;

/// <summary>Proxies in front of the server whose word on who asks is taken.</summary>
public sealed class ProxyOptions
{
    public const string SectionName = "Proxies";

    /// <summary>Addresses and networks, divided by commas, as "10.0.0.1, 10.1.0.0/16". Of nobody else are forwarded headers believed.</summary>
    public string Trusted { get; set; } = "";
}
