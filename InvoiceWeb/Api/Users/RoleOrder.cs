using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Users;

/// <param name="Role">employee or admin.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RoleOrder([property: JsonRequired] string Role);
