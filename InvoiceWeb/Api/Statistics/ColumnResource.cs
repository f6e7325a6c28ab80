namespace InvoiceWeb.Api.Statistics;

/// <summary>A minute, an hour, a day or a month.</summary>
public sealed record ColumnResource(DateTimeOffset Start, SumsResource Sums);
