using System.Globalization;
using System.Text;
using System.Text.Json;
using InvoiceWeb.Benchmarks.Hostile.Files;

namespace InvoiceWeb.Benchmarks.Hostile;

/// <summary>What came of hostile files.</summary>
internal sealed class HostileReport
{
    private const double LongestMilliseconds = 30_000;
    private const long MostMemory = 1_500_000_000;

    private readonly Dictionary<string, int> _messages = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly List<(long Milliseconds, string Kind)> _times = [];
    private int _read;
    private long _ownMemory;
    private long _allMemory;
    private string _hungriest = "none";
    private string _hungriestAlone = "none";

    public int Total => _times.Count + _crashes;

    public bool IsGood => _faults.Count == 0 && Volatile.Read(ref _allMemory) <= MostMemory;

    private int _crashes;

    /// <summary>Takes the product's line about a file.</summary>
    public void Add(HostileFile file, JsonElement line)
    {
        long elapsed = line.GetProperty("elapsed_ms").GetInt64();
        _times.Add((elapsed, file.Kind));
        if (elapsed > LongestMilliseconds)
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"hang: {file.Kind} took {elapsed} ms"));
        }

        if (!line.TryGetProperty("error", out JsonElement error))
        {
            _read++;
            return;
        }

        string message = error.GetString() ?? "";
        _messages[message] = _messages.GetValueOrDefault(message) + 1;
        if (!message.EndsWith('.') || message.Contains("Exception", StringComparison.Ordinal))
        {
            _faults.Add($"unclear message: {file.Kind}: {message}");
        }
    }

    public void AddCrash(HostileFile file, int exitCode)
    {
        _crashes++;
        _faults.Add(string.Create(CultureInfo.InvariantCulture, $"crash: {file.Kind} ended the product with exit code {exitCode}"));
    }

    /// <param name="own">Bytes resident of the product's process.</param>
    /// <param name="all">The same with its confined processes.</param>
    /// <param name="kinds">What was being read.</param>
    public void AddMemory(long own, long all, string kinds)
    {
        lock (_messages)
        {
            _hungriest = all > _allMemory ? kinds : _hungriest;
            _hungriestAlone = own > _ownMemory ? kinds : _hungriestAlone;
            _ownMemory = Math.Max(_ownMemory, own);
            _allMemory = Math.Max(_allMemory, all);
        }
    }

    public string Describe()
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Total} files: {_read} read all the same, {_messages.Values.Sum()} refused with a message, {_crashes} crashes");
        foreach ((string message, int count) in _messages.OrderByDescending(entry => entry.Value))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count,6}  {message}");
        }

        (long longest, string kind) = _times.DefaultIfEmpty((0, "none")).Max();
        long[] sorted = [.. _times.Select(entry => entry.Milliseconds).Order()];
        long median = sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
        text.AppendLine(CultureInfo.InvariantCulture, $"time: median {median} ms, longest {longest} ms ({kind})");
        text.AppendLine(CultureInfo.InvariantCulture, $"memory: at most {_ownMemory / 1_000_000} MB resident ({_hungriestAlone}), {_allMemory / 1_000_000} MB with the confined processes ({_hungriest})");
        _faults.ForEach(fault => text.AppendLine(fault));
        return text.Append(IsGood ? "good" : "NOT GOOD").ToString();
    }
}
