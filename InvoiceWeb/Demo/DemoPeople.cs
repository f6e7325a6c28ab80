using System.Security.Cryptography;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Demo;

/// <summary>The demo's administrator and its two employees, made where they are missing.</summary>
public sealed class DemoPeople(UserDirectory directory)
{
    // Nothing that is easily taken for something else when it is typed from a screen.
    private const string Characters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly (string Name, string Role)[] People = [("Ada", Roles.Admin), ("Mara", Roles.Employee), ("Jonas", Roles.Employee)];

    /// <exception cref="InvalidOperationException">One of them could not be made.</exception>
    public async Task<IReadOnlyList<DemoPerson>> EnsureAsync()
    {
        var people = new List<DemoPerson>();
        foreach (var (name, role) in People)
        {
            var password = await directory.FindByEmailAsync(Address(name)) is null ? await CreateAsync(name, role) : null;
            people.Add(ToPerson((await directory.FindByEmailAsync(Address(name)))!, password)); // was found or made
        }

        return people;
    }

    private async Task<string> CreateAsync(string name, string role)
    {
        var password = RandomNumberGenerator.GetString(Characters, 12);
        var result = await directory.CreateAsync(Address(name), name, role, password);
        return result.Succeeded
            ? password
            : throw new InvalidOperationException($"The demo's {name} could not be made: {string.Join(" ", result.Errors.Select(e => e.Description))}");
    }

    private static string Address(string name) => $"{name.ToLowerInvariant()}@demo.example";

    private static DemoPerson ToPerson(AppUser user, string? password) =>
        new(new Viewer(user.UserId, user.DisplayName, user.Roles.Contains(Roles.Admin)), user.Email, password);
}
