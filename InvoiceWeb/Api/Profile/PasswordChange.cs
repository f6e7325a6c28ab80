using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Profile;

/// <summary>A password in place of the present one.</summary>
/// <param name="Changed">10 characters at least, and none that others guess.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PasswordChange([property: JsonRequired] string Current, [property: JsonRequired] string Changed)
{
    /// <summary>Without the passwords.</summary>
    public override string ToString() => nameof(PasswordChange);
}
