using System.CommandLine;
using InvoiceWeb.Accounts.Administration;

namespace InvoiceWeb.Cli.Users;

/// <summary><c>users reset</c>: for whoever cannot get in any more.</summary>
internal static class ResetUserCommand
{
    public static Command Create(CommandServices services, Option<string?> data)
    {
        Argument<string> email = new("EMAIL") { Description = "The user's address." };
        Option<bool> twoStep = new("--two-step") { Description = "Also turn two-step sign-in off, for whoever lost phone and recovery codes." };
        Option<string> url = LinkPrinter.UrlOption();
        Command command = new("reset", "Print a one-time link with which the user sets a new password; using it unlocks the account.") { email, twoStep, url };
        command.SetAction((result, cancellationToken) => services.RunAsync(
            result.GetValue(data),
            async provider =>
            {
                if (await UserFinder.FindAsync(provider, result.GetRequiredValue(email), result.InvocationConfiguration) is not { } user)
                {
                    return 1;
                }

                var administration = provider.GetRequiredService<UserAdministration>();
                if (result.GetValue(twoStep) && user.TwoFactorEnabled)
                {
                    await administration.TurnOffTwoStepAsync(user);
                }

                var invitation = await administration.CreateLinkAsync(user);
                return await LinkPrinter.PrintAsync(invitation, result.GetRequiredValue(url), result.InvocationConfiguration);
            },
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }
}
