using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Whom an invoice is given to.</summary>
/// <param name="Email">Of somebody with an open account.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewOwner(string Email);
