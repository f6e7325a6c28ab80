namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>The product without workers: what is queued stays queued.</summary>
public sealed class IdleProduct : ProductFactory
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Processing:Enabled"] = "false" };
}
