using System.CommandLine;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;

namespace InvoiceWeb.Cli.Users;

/// <summary><c>users add</c>: prints the one-time link with which the person sets a password.</summary>
internal static class AddUserCommand
{
    public static Command Create(CommandServices services, Option<string?> data)
    {
        Argument<string> email = new("EMAIL") { Description = "The address that the person signs in with." };
        Option<string?> name = new("--name") { Description = "What colleagues call the person; by default the address." };
        Option<string> role = new("--role") { Description = "The person's role.", DefaultValueFactory = _ => Roles.Employee };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        Option<string> url = LinkPrinter.UrlOption();
        Command command = new("add", "Add a user, and print the one-time link with which the person sets a password.") { email, name, role, url };
        command.SetAction((result, cancellationToken) => services.RunAsync(
            result.GetValue(data),
            async provider =>
            {
                var address = result.GetRequiredValue(email);
                var administration = provider.GetRequiredService<UserAdministration>();
                var invitation = await administration.InviteAsync(address, result.GetValue(name) ?? address, result.GetRequiredValue(role));
                return await LinkPrinter.PrintAsync(invitation, result.GetRequiredValue(url), result.InvocationConfiguration);
            },
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }
}
