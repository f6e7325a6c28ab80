using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using InvoiceWeb.Benchmarks.Databases;

namespace InvoiceWeb.Benchmarks.Pages;

/// <summary><c>pages</c>: how long the list and the search take, over HTTP, while the workers read.</summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        Option<int> invoices = new("--invoices") { Description = "How many the archive holds.", DefaultValueFactory = _ => 100_000 };
        Option<int> rounds = new("--rounds") { Description = "How often each page is asked for.", DefaultValueFactory = _ => 100 };
        Option<int> uploads = new("--uploads") { Description = "Photos that wait to be read when the measuring begins.", DefaultValueFactory = _ => 60 };
        Command command = new("pages", "Measure the list and the search in a process of the product's own while its workers read.") { invoices, rounds, uploads };
        command.SetAction(async (result, cancellationToken) =>
        {
            var folder = Directory.CreateTempSubdirectory("pages-benchmark-");
            try
            {
                await SeedAsync(folder, result.GetValue(invoices), cancellationToken);
                await MeasureAsync(folder, result.GetValue(rounds), result.GetValue(uploads), cancellationToken);
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            return 0;
        });
        return command;
    }

    private static async Task SeedAsync(DirectoryInfo folder, int invoices, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await ProductChild.SeedAsync(folder, invoices, cancellationToken);
        await Console.Out.WriteLineAsync($"{invoices:N0} invoices stored in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
    }

    private static async Task MeasureAsync(DirectoryInfo folder, int rounds, int uploads, CancellationToken cancellationToken)
    {
        await using var product = await ProductChild.StartAsync(folder, cancellationToken);
        using var visitor = await Visitor.SignInAsync(product.Address, cancellationToken);
        for (var upload = 0; upload < uploads; upload++)
        {
            await visitor.SendPhotoAsync(cancellationToken);
        }

        var waiting = await visitor.CountWaitingAsync(cancellationToken);
        var results = await RunAsync(visitor, rounds, cancellationToken);
        var left = await visitor.CountWaitingAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"{waiting - left} photos were read meanwhile; {left} still waited at the end.");
        await Console.Out.WriteLineAsync("\n| page | p50 | p95 |\n|---|---|---|");
        foreach (var (name, timings) in results)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {timings.MedianMilliseconds:0} ms | {timings.P95Milliseconds:0} ms |"));
        }
    }

    /// <summary>The pages take turns, so that all are measured under the same load.</summary>
    private static async Task<IEnumerable<(string Name, Timings Timings)>> RunAsync(Visitor visitor, int rounds, CancellationToken cancellationToken)
    {
        var pages = await ListPages.AllAsync(visitor, cancellationToken);
        var times = pages.Select(_ => new List<TimeSpan>(rounds)).ToList();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (index, page) in pages.Index())
            {
                var started = Stopwatch.GetTimestamp();
                await visitor.GetAsync(page.Address, cancellationToken);
                if (round >= 0)
                {
                    times[index].Add(Stopwatch.GetElapsedTime(started)); // the first round is for the code to be compiled
                }
            }
        }

        return pages.Zip(times, (page, taken) => (page.Name, new Timings(taken)));
    }
}
