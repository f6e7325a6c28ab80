using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Sessions;

/// <summary>Who wants to sign in.</summary>
/// <param name="Stay">Whether the cookie outlives the browser's session.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SignInOrder([property: JsonRequired] string Email, [property: JsonRequired] string Password, bool Stay = false)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => nameof(SignInOrder);
}
