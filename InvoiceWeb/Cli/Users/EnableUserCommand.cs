using System.CommandLine;
using InvoiceWeb.Accounts.Administration;

namespace InvoiceWeb.Cli.Users;

/// <summary><c>users enable</c>: lets in again whom <c>users disable</c> keeps out.</summary>
internal static class EnableUserCommand
{
    public static Command Create(CommandServices services, Option<string?> data)
    {
        Argument<string> email = new("EMAIL") { Description = "The user's address." };
        Command command = new("enable", "Let a disabled user in again, with the password and the access tokens as they were.") { email };
        command.SetAction((result, cancellationToken) => services.RunAsync(
            result.GetValue(data),
            async provider =>
            {
                if (await UserFinder.FindAsync(provider, result.GetRequiredValue(email), result.InvocationConfiguration) is not { } user)
                {
                    return 1;
                }

                var enabled = await provider.GetRequiredService<UserAdministration>().EnableAsync(user);
                foreach (var error in enabled.Errors)
                {
                    await result.InvocationConfiguration.Error.WriteLineAsync(error.Description.AsMemory(), cancellationToken);
                }

                return enabled.Succeeded ? 0 : 1;
            },
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }
}
