using InvoiceWeb.Benchmarks.Fuzzing;
using InvoiceWeb.Tests.Mongo.Embedded.Infrastructure;

namespace InvoiceWeb.Tests.Mongo.Fuzzing;

/// <summary>The first inputs of the benchmarks' fuzz command, from two seeds: none is a finding, and the inputs are not all of one kind.</summary>
public sealed class FuzzTests(EmbeddedServerFixture server) : IClassFixture<EmbeddedServerFixture>
{
    private const int FewInputs = 3_000;
    private const int ManyInputs = 30_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Bson_MutatedDocuments_AreReadOrRefused(int seed) => RequireClean(BsonFuzzer.Run(ManyInputs, seed), ManyInputs);

    [Theory]
    [InlineData(1)]
    public void ExtendedJson_MutatedTexts_AreReadOrRefused(int seed) => RequireClean(ExtendedJsonFuzzer.Run(ManyInputs, seed), ManyInputs);

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Parser_MutatedFrames_AreParsedOrRefused(int seed) => RequireClean(ParserFuzzer.Run(ManyInputs, seed), ManyInputs);

    [Theory]
    [InlineData(1)]
    public void Server_MutatedFrames_AnswersOrCloses(int seed) => RequireClean(ServerFuzzer.Run(server.ConnectionString, FewInputs, seed), FewInputs);

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Commands_OfAnyShape_AreDoneOrRefusedForAReason(int seed) =>
        RequireClean(CommandFuzzer.Run(server.ConnectionString, FewInputs, seed), FewInputs);

    private static void RequireClean(FuzzReport report, int inputs)
    {
        report.Findings.ShouldBeEmpty(report.ToString());
        report.Accepted.ShouldBeGreaterThan(inputs / 50, report.ToString());
        report.Refused.ShouldBeGreaterThan(inputs / 50, report.ToString());
    }
}
