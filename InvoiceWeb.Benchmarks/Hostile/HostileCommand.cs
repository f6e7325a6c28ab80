using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Benchmarks.Hostile.Files;

namespace InvoiceWeb.Benchmarks.Hostile;

/// <summary><c>hostile</c>: gives the product files that mean harm and tells what came of them.</summary>
internal static class HostileCommand
{
    /// <summary>Files of one run of the product: enough to see what a long run does to its memory.</summary>
    private const int BatchSize = 250;

    public static Command Create()
    {
        Option<int> files = new("--files") { Description = "How many files.", DefaultValueFactory = _ => 2000 };
        Option<int> seed = new("--seed") { Description = "The same seed makes the same files.", DefaultValueFactory = _ => 1 };
        Option<int> jobs = new("--jobs") { Description = "Files read at the same time.", DefaultValueFactory = _ => 2 };
        Command command = new("hostile", "Read truncated, mutated and hostile files, and count crashes, hangs and memory.") { files, seed, jobs };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(files), result.GetValue(seed), result.GetValue(jobs), result.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int files, int seed, int jobs, TextWriter output, CancellationToken cancellationToken)
    {
        string sample = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Samples"), "*.jpg").Order(StringComparer.Ordinal).First();
        HostileFiles source = new(SampleFiles.From(await File.ReadAllBytesAsync(sample, cancellationToken)), seed);
        HostileReport report = new();
        foreach (HostileFile[] batch in source.Make(files).Chunk(BatchSize))
        {
            await new HostileBatch(batch, jobs, report).RunAsync(cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Total} files read").AsMemory(), cancellationToken);
        }

        await output.WriteLineAsync(report.Describe().AsMemory(), cancellationToken);
        return report.IsGood ? 0 : 1;
    }
}
