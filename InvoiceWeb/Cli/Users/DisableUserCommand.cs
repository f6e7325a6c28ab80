using System.CommandLine;
using InvoiceWeb.Accounts.Administration;

namespace InvoiceWeb.Cli.Users;

/// <summary><c>users disable</c>: keeps a user out; sessions end within seconds.</summary>
internal static class DisableUserCommand
{
    public static Command Create(CommandServices services, Option<string?> data)
    {
        Argument<string> email = new("EMAIL") { Description = "The user's address." };
        Command command = new("disable", "Keep a user out from now on; nothing of theirs is removed. An admin can enable the account again.") { email };
        command.SetAction((result, cancellationToken) => services.RunAsync(
            result.GetValue(data),
            async provider =>
            {
                if (await UserFinder.FindAsync(provider, result.GetRequiredValue(email), result.InvocationConfiguration) is not { } user)
                {
                    return 1;
                }

                var disabled = await provider.GetRequiredService<UserAdministration>().DisableAsync(user, cancellationToken);
                foreach (var error in disabled.Errors)
                {
                    await result.InvocationConfiguration.Error.WriteLineAsync(error.Description.AsMemory(), cancellationToken);
                }

                return disabled.Succeeded ? 0 : 1;
            },
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }
}
