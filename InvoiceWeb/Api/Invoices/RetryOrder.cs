using System.Text.Json.Serialization;

namespace InvoiceWeb.Api.Invoices;

/// <summary>How to read an invoice again.</summary>
/// <param name="Language">An ISO 639-2 code, for example deu; null leaves it to the words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RetryOrder(string? Language = null);
