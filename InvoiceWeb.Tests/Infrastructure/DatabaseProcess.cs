using System.Diagnostics;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>The embedded database as a process of its own, so that a test can kill it at any moment.</summary>
internal sealed class DatabaseProcess : IDisposable
{
    private readonly Process _process;

    private DatabaseProcess(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">The database did not open; the message holds what it said.</exception>
    public static async Task<DatabaseProcess> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(DatabaseProgram).Assembly.Location);
        start.ArgumentList.Add(folder);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The database did not start.");
        return await process.StandardOutput.ReadLineAsync(cancellationToken) is { } connectionString
            ? new DatabaseProcess(process, connectionString)
            : throw new InvalidOperationException($"The database did not open: {await process.StandardError.ReadToEndAsync(cancellationToken)}");
    }

    /// <summary>SIGKILL: nothing of the process runs any more, not even its shutdown.</summary>
    public void Kill() => _process.Kill();

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
