using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InvoiceWeb.Benchmarks.Hostile.Files;

namespace InvoiceWeb.Benchmarks.Hostile;

/// <summary>Has the product read some hostile files in a process of its own, which may crash without taking the measurement along.</summary>
internal sealed class HostileBatch(IReadOnlyList<HostileFile> files, int jobs, HostileReport report)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-");
        try
        {
            Dictionary<string, HostileFile> byName = new(StringComparer.Ordinal);
            foreach ((int index, HostileFile file) in files.Index())
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{index:D5}.{file.Extension}");
                byName.Add(name, file);
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), file.Content, cancellationToken);
            }

            // Lines come in the order of the files: after a crash, the first one without a line is to blame, and the rest gets its turn.
            Queue<string> left = new(byName.Keys);
            while (left.Count > 0)
            {
                int exitCode = await ReadAsync(folder.FullName, left, byName, cancellationToken);
                if (left.TryDequeue(out string? fatal))
                {
                    report.AddCrash(byName[fatal], exitCode);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> ReadAsync(string folder, Queue<string> left, Dictionary<string, HostileFile> byName, CancellationToken cancellationToken)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "InvoiceWeb.dll"), "extract", "--jobs", jobs.ToString(CultureInfo.InvariantCulture), .. left];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The product did not start.");
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        string reading = "";
        TellWhatIsRead();
        using MemoryWatch memory = new(process.Id, () => Volatile.Read(ref reading), report);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                string name = left.Dequeue();
                report.Add(byName[name], JsonSerializer.Deserialize<JsonElement>(line));
                TellWhatIsRead();
            }

            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        // Lines come in order: the first ones without a line are in hand.
        void TellWhatIsRead() => Volatile.Write(ref reading, string.Join(", ", left.Take(jobs).Select(name => byName[name].Kind)));
    }
}
