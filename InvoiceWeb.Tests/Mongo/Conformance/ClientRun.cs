using System.Diagnostics;
using System.Text.Json;

namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>One run of a client's script over all its cases: the fixture of the tests that look at their outcomes.</summary>
public abstract class ClientRun : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, CaseResult> _results = new(StringComparer.Ordinal);
    private readonly List<string> _strays = [];
    private bool _isDone;

    /// <summary>Why the client cannot run here; null if it can.</summary>
    protected abstract string? Missing { get; }

    /// <summary>What to start, in the folder of the suite.</summary>
    protected abstract IReadOnlyList<string> Command(string uri);

    /// <summary>Fails as the case did, or if the script never came to it.</summary>
    public void Check(string name)
    {
        Skip.If(Missing is not null, Missing);
        _results.TryGetValue(name, out var result).ShouldBeTrue($"the script did not report it{Environment.NewLine}{string.Join(Environment.NewLine, _strays.TakeLast(20))}");
        Skip.If(result!.Outcome is "skipped", result.Message); // reported, so not null
        result.Outcome.ShouldBe("passed", $"{name}{Environment.NewLine}{result.Message}");
    }

    public void CheckEnd() => CheckUnlessMissing(() => _isDone.ShouldBeTrue(string.Join(Environment.NewLine, _strays.TakeLast(20))));

    public void CheckNames(IEnumerable<string> expected) => CheckUnlessMissing(() => _results.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal)));

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await using var server = await ConformanceServer.StartAsync();
        using var timeout = new CancellationTokenSource(s_patience);
        using var process = Process.Start(StartInfo(server)) ?? throw new InvalidOperationException("The client did not start.");
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        try
        {
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                await TakeAsync(line, process, server);
            }

            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            Note($"not done after {s_patience}");
            process.Kill(entireProcessTree: true);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private async Task TakeAsync(string line, Process process, ConformanceServer server)
    {
        if (!line.StartsWith('{') || JsonSerializer.Deserialize<CaseResult>(line, s_json) is not { } result)
        {
            Note(line);
            return;
        }

        _isDone |= result.Done;
        if (result.Case is { } name)
        {
            _results.Add(name, result);
        }
        else if (result.Request is { } request)
        {
            await server.RunAsync(request);
            await process.StandardInput.WriteLineAsync("done");
            await process.StandardInput.FlushAsync();
        }
    }

    private void CheckUnlessMissing(Action check)
    {
        Skip.If(Missing is not null, Missing);
        check();
    }

    private void Note(string? line)
    {
        lock (_strays)
        {
            _strays.Add(line ?? string.Empty);
        }
    }

    private ProcessStartInfo StartInfo(ConformanceServer server)
    {
        var command = Command(server.Uri);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = ConformanceCases.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MONGODB_URI"] = server.Uri;
        start.Environment["MONGODB_DATABASE"] = $"conformance_{Guid.NewGuid():N}"[..38];
        start.Environment["MONGODB_EMBEDDED"] = server.IsEmbedded ? "1" : "0";
        return start;
    }
}
