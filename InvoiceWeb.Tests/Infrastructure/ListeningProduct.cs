namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>The product without workers on a port of its own, for programs that are no part of the test's process.</summary>
public sealed class ListeningProduct : ProductFactory
{
    public ListeningProduct()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Processing:Enabled"] = "false" };
}
