namespace InvoiceWeb.Api.Statistics;

/// <summary>The requests of one route; times in seconds.</summary>
/// <param name="Errors">Those that the server failed to answer.</param>
public sealed record RouteResource(string Route, long Count, long Errors, double? P50, double? P95);
