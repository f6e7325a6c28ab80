using System.Diagnostics;
using InvoiceWeb.Benchmarks.Databases;
using InvoiceWeb.Invoices;
using InvoiceWeb.Storage.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Benchmarks.Pages;

/// <summary>The product as its users run it, in a process of its own, with the embedded database and both workers.</summary>
internal sealed class ProductChild : IAsyncDisposable
{
    public const string Email = "ada@example.org";
    public const string Password = "correct horse battery";

    private const string ListeningMark = "Now listening on: ";

    private readonly Process _process;

    private ProductChild(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Fills the archive that a product over the same folder opens.</summary>
    public static async Task SeedAsync(DirectoryInfo folder, int invoices, CancellationToken cancellationToken)
    {
        await using var host = new DatabaseHost(
            new ConfigurationBuilder().Build(),
            Options.Create(new DatabaseOptions()),
            Options.Create(new DataOptions { Directory = folder.FullName }),
            NullLoggerFactory.Instance);
        await host.StartingAsync(cancellationToken);
        await new InvoiceSeed(host.Collection(Collections.Invoices)).GrowToAsync(invoices, cancellationToken);
    }

    public static async Task<ProductChild> StartAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(InvoiceService).Assembly.Location]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["URLS"] = "http://127.0.0.1:0";
        start.Environment["Data__Directory"] = folder.FullName;
        start.Environment["INVOICEWEB_ADMIN_EMAIL"] = Email;
        start.Environment["INVOICEWEB_ADMIN_PASSWORD"] = Password;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The product did not start.");
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.IndexOf(ListeningMark, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None); // a full pipe would stop the product
                return new ProductChild(process, new Uri(line[(at + ListeningMark.Length)..]));
            }
        }

        throw new InvalidOperationException("The product ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
