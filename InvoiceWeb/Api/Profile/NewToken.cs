using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Profile;

/// <summary>A token that is to be made.</summary>
/// <param name="Password">Of the account: a session or a token alone makes no further token.</param>
/// <param name="Scopes">Any of read, write and, for admins, admin.</param>
/// <param name="Days">After how many it expires.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewToken(
    [property: JsonRequired] string Name, [property: JsonRequired] IReadOnlyList<string> Scopes, [property: JsonRequired] int Days, [property: JsonRequired] string Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => Name;
}
