namespace InvoiceWeb.Cli;

/// <summary>A value in plain form: dates as YYYY-MM-DD, amounts as decimals with a point.</summary>
internal sealed record ExtractField(string Value, double Confidence);
