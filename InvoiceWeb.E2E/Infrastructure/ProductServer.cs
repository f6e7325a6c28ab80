using System.Diagnostics;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>The product as its users run it: a process of its own, on a free port, with a data folder of its own.</summary>
public sealed class ProductServer : IAsyncDisposable
{
    private const string ListeningMark = "Now listening on: ";

    /// <summary>For a start or a stop that hangs: the test then fails with the log in place of waiting for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("invoiceweb-e2e-");
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly OutputLines output = new();
    private Process? process;

    private ProductServer(IReadOnlyDictionary<string, string> settings) => this.settings = settings;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public string Log => output.Text;

    /// <summary>Starts the server and waits until it listens.</summary>
    /// <param name="settings">Environment variables beside those of the address and the data folder.</param>
    public static async Task<ProductServer> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var server = new ProductServer(settings);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it, anew after a stop: at the same address, on the same data.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Product])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["URLS"] = Address.ToString();
        start.Environment["Data__Directory"] = data.FullName;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var from = output.Count;
        process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        output.Follow(process);
        var line = await ReadAsync(text => text.Contains(ListeningMark, StringComparison.Ordinal), from);
        Address = new Uri(line[(line.IndexOf(ListeningMark, StringComparison.Ordinal) + ListeningMark.Length)..]);
    }

    /// <summary>The first line of the console, from the given one on, that fits; waits for it.</summary>
    public async Task<string> ReadAsync(Predicate<string> fits, int from = 0)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await output.FirstAsync(fits, from, patience.Token);
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        if (process is null)
        {
            return;
        }

        using (process)
        using (var patience = new CancellationTokenSource(Patience))
        {
            using var terminate = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                process = null;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        data.Delete(recursive: true);
    }
}
