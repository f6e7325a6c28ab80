namespace InvoiceWeb.Dashboard.Figures;

/// <summary>A bucket.</summary>
/// <param name="At">Its beginning.</param>
/// <param name="Name">A route, a vendor or a currency; empty where the kind has no names.</param>
public readonly record struct FigureKey(FigureKind Kind, FigureLevel Level, DateTimeOffset At, string Name);
