using InvoiceWeb.Accounts;

namespace InvoiceWeb.Api.Users;

/// <summary>A user as admins see him or her.</summary>
/// <param name="State">Whether the person can sign in, and why not.</param>
public sealed record UserResource(
    string Id, string Email, string Name, string Role, UserState State, bool TwoStep, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt)
{
    public static UserResource Of(AppUser user, DateTimeOffset now) => new(
        user.Id,
        user.Email,
        user.DisplayName,
        user.IsAdmin ? Roles.Admin : Roles.Employee,
        user.State(now),
        user.TwoFactorEnabled,
        user.CreatedAt,
        user.LastSignInAt);
}
