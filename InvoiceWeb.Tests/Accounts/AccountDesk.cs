using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Pages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Accounts;

/// <summary>Does with accounts what a test needs, past the pages; each deed in a scope of its own, as requests are.</summary>
public sealed class AccountDesk(WebApplicationFactory<Program> product)
{
    public async Task<AppUser> AddAsync(string role = Roles.Employee) => await FindAsync(await Browser.AddUserAsync(product, role));

    public Task<AppUser> FindAsync(string email) =>
        DoAsync<AppUserManager, AppUser>(async users => (await users.FindByEmailAsync(email)).ShouldNotBeNull());

    public async Task<AppUser?> TryFindAsync(string email) =>
        await DoAsync<AppUserManager, AppUser?>(users => users.FindByEmailAsync(email));

    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> deed)
        where TService : notnull
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
