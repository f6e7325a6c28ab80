using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace InvoiceWeb.Accounts;

/// <summary>On a start without users: makes the admin that the environment names, or shows the one-time set-up link.</summary>
public sealed partial class FirstAdmin(
    IServiceScopeFactory scopes, IConfiguration configuration, IServer server, SetupToken token, ILogger<FirstAdmin> logger)
    : IHostedLifecycleService
{
    public const string EmailVariable = "INVOICEWEB_ADMIN_EMAIL";
    public const string PasswordVariable = "INVOICEWEB_ADMIN_PASSWORD";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var email = configuration[EmailVariable];
        var password = configuration[PasswordVariable];
        if (string.IsNullOrEmpty(email) != string.IsNullOrEmpty(password))
        {
            throw new InvalidOperationException($"{EmailVariable} and {PasswordVariable} have to be set together.");
        }

        if (!string.IsNullOrEmpty(email) && !string.IsNullOrEmpty(password))
        {
            await CreateAsync(email, password, cancellationToken);
        }
    }

    /// <summary>Runs once the server listens, so that the link names an address that answers.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UserDirectory>().AnyAsync(cancellationToken))
        {
            return;
        }

        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1:8080";
        var link = QueryHelpers.AddQueryString($"{address.TrimEnd('/')}/setup", "token", token.Value);
        await Console.Out.WriteLineAsync($"{Environment.NewLine}No users yet. Make the first admin here (the link works once):{Environment.NewLine}  {link}{Environment.NewLine}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CreateAsync(string email, string password, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<UserDirectory>();
        if (await directory.AnyAsync(cancellationToken))
        {
            return;
        }

        var result = await directory.CreateAsync(email, email, Roles.Admin, password);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                $"The admin that {EmailVariable} names could not be made: {string.Join(" ", result.Errors.Select(e => e.Description))}");
        }

        Log.Created(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Information, "The first admin was made from the environment")]
        public static partial void Created(ILogger logger);
    }
}
