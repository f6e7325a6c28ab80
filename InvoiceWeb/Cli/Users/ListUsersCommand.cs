using System.CommandLine;
using System.Globalization;
using InvoiceWeb.Accounts;

namespace InvoiceWeb.Cli.Users;

/// <summary><c>users list</c>: a line each, columns divided by tabs.</summary>
internal static class ListUsersCommand
{
    public static Command Create(CommandServices services, Option<string?> data)
    {
        Argument<string?> search = new("SEARCH") { Description = "Beginnings of words of name or address.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("list", "Print address, name, roles, state, two-step sign-in and last sign-in of each user, divided by tabs.") { search };
        command.SetAction((result, cancellationToken) => services.RunAsync(
            result.GetValue(data),
            async provider =>
            {
                await ListAsync(provider, result.GetValue(search) ?? "", result.InvocationConfiguration.Output, cancellationToken);
                return 0;
            },
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static async Task ListAsync(IServiceProvider services, string search, TextWriter output, CancellationToken cancellationToken)
    {
        var directory = services.GetRequiredService<UserDirectory>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        string? after = null;
        do
        {
            var page = await directory.ListAsync(search, after, cancellationToken);
            foreach (var user in page.Items)
            {
                await output.WriteLineAsync(LineOf(user, now).AsMemory(), cancellationToken);
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static string LineOf(AppUser user, DateTimeOffset now) => string.Join('\t',
    [
        user.Email,
        user.DisplayName,
        string.Join(',', user.Roles),
        user.State(now).ToString().ToLowerInvariant(),
        user.TwoFactorEnabled ? "two-step" : "password",
        user.LastSignInAt?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "never",
    ]);
}
