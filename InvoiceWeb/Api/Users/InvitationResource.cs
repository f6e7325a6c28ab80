namespace InvoiceWeb.Api.Users;

/// <summary>A user with the one-time link with which the person sets a password; the link is told only now.</summary>
public sealed record InvitationResource(UserResource User, string Link)
{
    /// <summary>Without the link.</summary>
    public override string ToString() => User.Id;
}
