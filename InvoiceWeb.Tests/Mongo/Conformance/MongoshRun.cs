namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>The npm package "mongosh".</summary>
public sealed class MongoshRun : ClientRun
{
    protected override string? Missing => Find("node") is null || !Directory.Exists(Path.Combine(ConformanceCases.Folder, "node_modules", "mongosh"))
        ? "mongosh is not installed: run ./test, or 'npm ci --ignore-scripts' in InvoiceWeb.Tests/Mongo/Conformance."
        : null;

    protected override IReadOnlyList<string> Command(string uri) => ["node", "node_modules/mongosh/bin/mongosh.js", "--quiet", "--norc", uri, "--file", "Shell/conformance.js"];
}
