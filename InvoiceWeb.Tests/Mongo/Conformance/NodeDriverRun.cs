namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>The npm package "mongodb".</summary>
public sealed class NodeDriverRun : ClientRun
{
    protected override string? Missing => Find("node") is null || !Directory.Exists(Path.Combine(ConformanceCases.Folder, "node_modules", "mongodb"))
        ? "The Node.js clients are not installed: run ./test, or 'npm ci --ignore-scripts' in InvoiceWeb.Tests/Mongo/Conformance."
        : null;

    protected override IReadOnlyList<string> Command(string uri) => ["node", "Node/main.mjs"];
}
