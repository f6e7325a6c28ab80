using System.CommandLine;
using InvoiceWeb.Accounts.Administration;

namespace InvoiceWeb.Cli.Users;

/// <summary>Prints one-time links.</summary>
internal static class LinkPrinter
{
    private const string DefaultUrl = "http://127.0.0.1:8080";

    public static Option<string> UrlOption() => new("--url")
    {
        Description = "The server's address, as people reach it.",
        DefaultValueFactory = _ => (Environment.GetEnvironmentVariable("URLS")?.Split(';')[0] ?? DefaultUrl).Replace("+", "127.0.0.1", StringComparison.Ordinal),
    };

    /// <returns>The exit code.</returns>
    public static async Task<int> PrintAsync(Invitation invitation, string url, InvocationConfiguration invocation)
    {
        if (!invitation.Result.Succeeded)
        {
            foreach (var error in invitation.Result.Errors)
            {
                await invocation.Error.WriteLineAsync(error.Description);
            }

            return 1;
        }

        await invocation.Output.WriteLineAsync($"{url.TrimEnd('/')}/welcome/{invitation.Token}");
        return 0;
    }
}
