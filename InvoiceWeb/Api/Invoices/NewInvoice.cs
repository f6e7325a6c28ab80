using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Invoices;

/// <summary>An invoice that is sent as JSON.</summary>
/// <param name="Pages">Each picture or document as base64, in the order of the invoice's pages.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewInvoice([property: JsonRequired] IReadOnlyList<string> Pages);
