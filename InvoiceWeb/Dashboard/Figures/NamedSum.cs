namespace InvoiceWeb.Dashboard.Figures;

/// <summary>What came together under a name.</summary>
public sealed record NamedSum(string Name, decimal Sum);
