namespace InvoiceWeb.Api.Statistics;

/// <summary>Requests by the class of their status: 2xx, 3xx, 4xx and 5xx.</summary>
public sealed record RequestsResource(long Answered, long LedOn, long Refused, long ServerErrors);
