namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>The official driver for Python.</summary>
public sealed class PyMongoTests(PyMongoRun run) : IClassFixture<PyMongoRun>
{
    private static readonly IReadOnlyList<string> s_names = ConformanceCases.In("Python", "*.py");

    public static TheoryData<string> Cases => [.. s_names];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Case_AgainstTheServer_IsAsMongoDbDocumentsIt(string name) => run.Check(name);

    [SkippableFact]
    public void Script_AgainstTheServer_ComesToItsEnd() => run.CheckEnd();

    [SkippableFact]
    public void Script_AgainstTheServer_ReportsEveryCase() => run.CheckNames(s_names);
}
