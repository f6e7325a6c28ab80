using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Sessions;

/// <summary>The second step of a sign-in.</summary>
/// <param name="Code">Of the authenticator app, or a recovery code.</param>
/// <param name="Recovery">Whether it is a recovery code.</param>
/// <param name="Stay">Whether the cookie outlives the browser's session.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SignInCode([property: JsonRequired] string Code, bool Recovery = false, bool Stay = false)
{
    /// <summary>Without the code.</summary>
    public override string ToString() => nameof(SignInCode);
}
