using System.Globalization;

namespace InvoiceWeb.Benchmarks.Hostile;

/// <summary>Looks again and again at what a process and its descendants hold in memory.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(50);

    private readonly Timer _timer;

    /// <param name="processId">The process.</param>
    /// <param name="kinds">What it reads at the moment.</param>
    /// <param name="report">What takes note.</param>
    public MemoryWatch(int processId, Func<string> kinds, HostileReport report) =>
        _timer = new(_ => Look(processId, kinds(), report), state: null, TimeSpan.Zero, s_interval);

    public void Dispose() => _timer.Dispose();

    private static void Look(int processId, string kinds, HostileReport report)
    {
        ILookup<int, int> children = Processes().ToLookup(process => process.Parent, process => process.Id);
        long own = Resident(processId);
        long all = own;
        Stack<int> open = new(children[processId]);
        while (open.TryPop(out int id))
        {
            all += string.Equals(CommandLine(id), CommandLine(processId), StringComparison.Ordinal) ? 0 : Resident(id);
            foreach (int child in children[id])
            {
                open.Push(child);
            }
        }

        report.AddMemory(own, all, kinds);
    }

    private static IEnumerable<(int Id, int Parent)> Processes()
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && Number(Path.Combine(folder, "status"), "PPid:") is { } parent)
            {
                yield return (id, (int)parent);
            }
        }
    }

    // A child shares its parent's memory, and its command line, until it begins its own program.
    private static string? CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Resident(int id) => (Number($"/proc/{id}/status", "VmRSS:") ?? 0) * 1024;

    // A process may end between being listed and being looked at.
    private static long? Number(string file, string name)
    {
        try
        {
            string? line = File.ReadLines(file).FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal));
            string[] parts = line?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
            return parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
