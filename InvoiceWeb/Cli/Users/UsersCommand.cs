using System.CommandLine;

namespace InvoiceWeb.Cli.Users;

/// <summary><c>users</c>: what an operator needs before anybody can sign in, or when nobody can any more.</summary>
public static class UsersCommand
{
    public static Command Create(CommandServices services)
    {
        Option<string?> data = new("--data") { Description = "The server's data folder, if it uses the embedded database; by default that of the settings.", Recursive = true };
        return new Command("users", "Add, list, reset, disable and enable users, also while the server runs.")
        {
            data,
            AddUserCommand.Create(services, data),
            ListUsersCommand.Create(services, data),
            ResetUserCommand.Create(services, data),
            DisableUserCommand.Create(services, data),
            EnableUserCommand.Create(services, data),
        };
    }
}
