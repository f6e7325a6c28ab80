namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>The official driver for Node.js.</summary>
public sealed class NodeDriverTests(NodeDriverRun run) : IClassFixture<NodeDriverRun>
{
    private static readonly IReadOnlyList<string> s_names = ConformanceCases.In("Node/cases", "*.mjs");

    public static TheoryData<string> Cases => [.. s_names];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Case_AgainstTheServer_IsAsMongoDbDocumentsIt(string name) => run.Check(name);

    [SkippableFact]
    public void Script_AgainstTheServer_ComesToItsEnd() => run.CheckEnd();

    [SkippableFact]
    public void Script_AgainstTheServer_ReportsEveryCase() => run.CheckNames(s_names);
}
