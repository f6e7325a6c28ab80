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
    public async Task<IReadOnlyList<DemoPerson>> EnsureAsync(CancellationToken cancellationToken)
    {
        var passwords = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = await directory.ListAsync(cancellationToken);
        foreach (var (name, role) in People.Where(p => Find(before, p.Name) is null))
        {
            passwords[name] = await CreateAsync(name, role);
        }

        var after = await directory.ListAsync(cancellationToken);
        return [.. People.Select(p => ToPerson(Find(after, p.Name)!, passwords.GetValueOrDefault(p.Name)))]; // all were found or made above
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

    private static AppUser? Find(IEnumerable<AppUser> users, string name) =>
        users.FirstOrDefault(u => string.Equals(u.Email, Address(name), StringComparison.OrdinalIgnoreCase));

    private static DemoPerson ToPerson(AppUser user, string? password) =>
        new(new Viewer(user.UserId, user.DisplayName, user.Roles.Contains(Roles.Admin)), user.Email, password);
}
