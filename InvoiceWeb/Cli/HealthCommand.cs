using System.CommandLine;

namespace InvoiceWeb.Cli;

/// <summary><c>health</c>: asks the server on this machine whether it is ready; what a container's health check runs.</summary>
public static class HealthCommand
{
    private const string DefaultUrl = "http://127.0.0.1:8080";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        Option<string> url = new("--url")
        {
            Description = "Where the server listens; by default the first of URLS or ASPNETCORE_URLS.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("URLS") ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrl,
        };
        Command command = new("health", "Exit with 0 when the server is ready, else with 1.") { url };
        command.SetAction((result, cancellationToken) =>
            RunAsync(ReadyAddress(result.GetRequiredValue(url)), result.InvocationConfiguration, cancellationToken));
        return command;
    }

    /// <summary>The address of the readiness check for what a server was told to listen on.</summary>
    /// <param name="urls">As in <c>URLS</c>: several are divided by semicolons, and the host may be a wildcard.</param>
    public static Uri ReadyAddress(string urls)
    {
        BindingAddress listening = BindingAddress.Parse(urls.Split(';')[0]);
        string host = listening.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : listening.Host;
        return new UriBuilder(listening.Scheme, host, listening.Port, "/health/ready").Uri;
    }

    private static async Task<int> RunAsync(Uri address, InvocationConfiguration invocation, CancellationToken cancellationToken)
    {
        using HttpClient client = new() { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(address, cancellationToken);
            await invocation.Output.WriteLineAsync($"{address}: {(int)answer.StatusCode}".AsMemory(), cancellationToken);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await invocation.Error.WriteLineAsync($"{address}: {e.Message}".AsMemory(), cancellationToken);
            return 1;
        }
    }
}
