namespace InvoiceWeb.Api.Users;

/// <summary>Somebody of a table who was invited, with the one-time link, which is told only now.</summary>
public sealed record ImportedResource(string Name, string Email, string Link)
{
    /// <summary>Without the link.</summary>
    public override string ToString() => Email;
}
