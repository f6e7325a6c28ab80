namespace InvoiceWeb.Dashboard;

/// <summary>The requests of one route.</summary>
/// <param name="Errors">Those that the server failed to answer.</param>
public sealed record RouteFigures(string Route, long Count, long Errors, TimeSpan? Median, TimeSpan? P95);
