using System.Diagnostics;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Api;

/// <summary>A client that a public generator makes of the committed OpenAPI document, against the running product.</summary>
public sealed class GeneratedClientTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "InvoiceWeb.Tests", "Api", "Client");

    private static readonly string Programs = Path.Combine(Folder, "node_modules", ".bin");

    private readonly TemporaryFolder work = new();

    public void Dispose() => work.Dispose();

    [SkippableFact]
    public async Task Client_Generated_SendsFollowsCorrectsAndDeletesAnInvoice()
    {
        Skip.If(!Directory.Exists(Programs), "The generator is not installed: run ./test, or 'npm ci --ignore-scripts' in InvoiceWeb.Tests/Api/Client.");
        await using var product = new ReadingProduct();
        var token = await ApiClient.MakeTokenAsync(product, await new AccountDesk(product).AddAsync(), TokenScopes.Read, TokenScopes.Write);
        File.Copy(Path.Combine(Folder, "journey.ts"), Path.Combine(work.Path, "journey.ts"));
        File.Copy(Path.Combine(Folder, "tsconfig.json"), Path.Combine(work.Path, "tsconfig.json"));
        Directory.CreateSymbolicLink(Path.Combine(work.Path, "node_modules"), Path.Combine(Folder, "node_modules"));

        await RunAsync(product, token, Path.Combine(Programs, "openapi-ts"), "--input", Path.Combine(RepositoryPaths.Root, "docs", "openapi", "v1.json"), "--output", Path.Combine(work.Path, "client"), "--silent");
        await RunAsync(product, token, Path.Combine(Programs, "tsc"), "--project", work.Path);
        await RunAsync(product, token, "node", Path.Combine(work.Path, "journey.js"));
    }

    private async Task RunAsync(ReadingProduct product, string token, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = work.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["INVOICEWEB_URL"] = product.Address.ToString().TrimEnd('/');
        start.Environment["INVOICEWEB_TOKEN"] = token;
        start.Environment["INVOICEWEB_SAMPLE"] = RepositoryPaths.Sample;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = await process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            process.ExitCode.ShouldBe(0, $"{Path.GetFileName(program)}: {await output}{error}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The whole product, workers included, on a port of its own.</summary>
    private sealed class ReadingProduct : ProductFactory
    {
        public ReadingProduct()
        {
            UseKestrel(0);
            StartServer();
        }

        public Uri Address => ClientOptions.BaseAddress;
    }
}
