using System.Text.Json.Serialization;
using InvoiceWeb.Accounts;

namespace InvoiceWeb.Api.Users;

/// <summary>Somebody who is to be invited.</summary>
/// <param name="Role">employee or admin.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewUser([property: JsonRequired] string Email, [property: JsonRequired] string Name, string Role = Roles.Employee);
