using System.CommandLine;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary><c>database</c>: how fast the embedded database is, over its socket and through the product's own client.</summary>
internal static class DatabaseCommand
{
    public static Command Create()
    {
        Option<string[]> scenarios = new("--scenario")
        {
            Description = "What to measure; everything if not given.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["throughput", "document", "latency", "page"],
        };
        scenarios.AcceptOnlyFromAmong("throughput", "document", "latency", "page");
        Option<int> invoices = new("--invoices") { Description = "How many are many, for a page of the list.", DefaultValueFactory = _ => 1_000_000 };
        Command command = new("database", "Measure the embedded database in a process of its own.") { scenarios, invoices };
        command.SetAction(async (result, cancellationToken) =>
        {
            foreach (var scenario in result.GetRequiredValue(scenarios))
            {
                await using var server = await ServerChild.StartAsync(cancellationToken);
                await (scenario switch
                {
                    "throughput" => ThroughputScenario.RunAsync(server, Console.Out, cancellationToken),
                    "document" => LargeDocumentScenario.RunAsync(server, Console.Out, cancellationToken),
                    "latency" => LatencyScenario.RunAsync(server, Console.Out, cancellationToken),
                    _ => PageScenario.RunAsync(server, result.GetValue(invoices), Console.Out, cancellationToken),
                });
                await Console.Out.WriteLineAsync();
            }

            return 0;
        });
        return command;
    }
}
