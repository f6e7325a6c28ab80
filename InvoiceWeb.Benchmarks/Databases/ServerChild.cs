using System.Diagnostics;
using System.Globalization;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>The embedded database as a process of its own over a temporary folder, with the product's kind of garbage collector.</summary>
internal sealed class ServerChild : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private ServerChild(Process process, DirectoryInfo folder, string connectionString)
    {
        _process = process;
        _folder = folder;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>What the process holds of physical memory, without pages of files that the kernel would drop for anybody.</summary>
    public long ResidentMegabytes => Status("RssAnon") >> 10;

    /// <summary>The same with all files that it has mapped: the runtime, the libraries, the database's shared memory.</summary>
    public long ResidentWithFilesMegabytes => Status("VmRSS") >> 10;

    public static async Task<ServerChild> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("database-benchmark-");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(ServerChild).Assembly.Location);
        start.ArgumentList.Add(ServeCommand.Name);
        start.ArgumentList.Add(folder.FullName);
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The database did not start.");
        return await process.StandardOutput.ReadLineAsync(cancellationToken) is { } connectionString
            ? new ServerChild(process, folder, connectionString)
            : throw new InvalidOperationException("The database did not open.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>In kilobytes.</summary>
    private long Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
