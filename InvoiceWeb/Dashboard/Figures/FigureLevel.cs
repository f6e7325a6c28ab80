namespace InvoiceWeb.Dashboard.Figures;

/// <summary>How long a stretch of time one bucket counts. All begin in UTC.</summary>
public enum FigureLevel
{
    Minute,
    Hour,
    Day,
    Month,
}
