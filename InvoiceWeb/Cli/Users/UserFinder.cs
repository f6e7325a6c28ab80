using System.CommandLine;
using InvoiceWeb.Accounts;

namespace InvoiceWeb.Cli.Users;

internal static class UserFinder
{
    /// <returns>Null when there is no such user; that is said then.</returns>
    public static async Task<AppUser?> FindAsync(IServiceProvider services, string email, InvocationConfiguration invocation)
    {
        var user = await services.GetRequiredService<UserDirectory>().FindByEmailAsync(email);
        if (user is null)
        {
            await invocation.Error.WriteLineAsync($"There is no user {email}; 'users list' shows all.");
        }

        return user;
    }
}
