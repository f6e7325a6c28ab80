using System.CommandLine;
using System.Globalization;
using Mongo.Embedded;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary><c>fuzz</c>: mutated documents, frames and commands, the same ones for the same seed.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        Option<int> inputs = new("--inputs") { Description = "How many in all.", DefaultValueFactory = _ => 1_000_000 };
        Option<int> seed = new("--seed") { Description = "Where chance begins.", DefaultValueFactory = _ => 1 };
        Command command = new("fuzz", "Feed the database's parsers and a running server with mutated inputs; print what they did not bear.") { inputs, seed };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(inputs), result.GetValue(seed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int inputs, int seed, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-");
        try
        {
            await using var server = await EmbeddedMongoServer.StartAsync(new EmbeddedMongoOptions { DataDirectory = folder.FullName }, cancellationToken);
            var findings = 0;
            foreach (var run in Runs(server.ConnectionString, inputs, seed))
            {
                var report = await Task.Run(run, cancellationToken);
                await Console.Out.WriteLineAsync(string.Join("\n  ", report.Findings.Prepend(report.ToString())).AsMemory(), cancellationToken);
                findings += report.Findings.Count;
            }

            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"memory in the end: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB managed, {Environment.WorkingSet >> 20} MiB resident").AsMemory(), cancellationToken);
            return findings == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<Func<FuzzReport>> Runs(string connectionString, int inputs, int seed) =>
    [
        () => BsonFuzzer.Run(inputs * 4 / 10, seed),
        () => ExtendedJsonFuzzer.Run(inputs / 10, seed),
        () => ParserFuzzer.Run(inputs * 3 / 10, seed),
        () => ServerFuzzer.Run(connectionString, inputs / 10, seed),
        () => CommandFuzzer.Run(connectionString, inputs / 10, seed),
    ];
}
