namespace InvoiceWeb.Dashboard.Figures;

/// <summary>A stored bucket.</summary>
public sealed record Figure(FigureKey Key, IReadOnlyDictionary<string, decimal> Counters, IReadOnlyList<string> Members);
