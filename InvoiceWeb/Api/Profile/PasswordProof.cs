using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Profile;

/// <summary>That it is the account's owner who asks, for what a session or a token alone does not do.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PasswordProof([property: JsonRequired] string Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => nameof(PasswordProof);
}
