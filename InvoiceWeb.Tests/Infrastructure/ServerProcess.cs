using System.Diagnostics;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>The product as a process of its own, so that a test can kill it as a power cut would.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    /// <summary>Starts the server on a free port with settings given as <c>Section:Key</c>.</summary>
    public static ServerProcess Start(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.Environment["URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var started = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");

        // Unread output would fill the pipe and stop the server; errors are seen in the assertion that times out.
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        return new ServerProcess(started);
    }

    /// <summary>Reads the log until a line holds the text.</summary>
    /// <exception cref="InvalidOperationException">The process ended before; the message holds what it wrote.</exception>
    public async Task WaitForAsync(string text, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            seen.Add(line);
        }

        throw new InvalidOperationException($"The server ended before it wrote '{text}':{Environment.NewLine}{string.Join(Environment.NewLine, seen)}");
    }

    /// <summary>SIGKILL: nothing of the server runs any more, not even its shutdown.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
