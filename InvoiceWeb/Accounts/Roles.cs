namespace InvoiceWeb.Accounts;

/// <summary>The roles and the names of the authorization policies that ask for them.</summary>
public static class Roles
{
    public const string Employee = "employee";

    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Employee, Admin];
}
