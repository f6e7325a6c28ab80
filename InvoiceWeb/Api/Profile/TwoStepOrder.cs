using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Profile;

/// <summary>What turns two-step sign-in on.</summary>
/// <param name="Code">The six digits that an app shows for the secret.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TwoStepOrder([property: JsonRequired] string Password, [property: JsonRequired] string Code)
{
    /// <summary>Without password and code.</summary>
    public override string ToString() => nameof(TwoStepOrder);
}
