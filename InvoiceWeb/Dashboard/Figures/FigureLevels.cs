namespace InvoiceWeb.Dashboard.Figures;

public static class FigureLevels
{
    /// <summary>The beginning of the bucket that counts what happened at this moment.</summary>
    public static DateTimeOffset StartOf(this FigureLevel level, DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        return level switch
        {
            FigureLevel.Minute => new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, 0, TimeSpan.Zero),
            FigureLevel.Hour => new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero),
            FigureLevel.Day => new DateTimeOffset(utc.Year, utc.Month, utc.Day, 0, 0, 0, TimeSpan.Zero),
            FigureLevel.Month => new DateTimeOffset(utc.Year, utc.Month, 1, 0, 0, 0, TimeSpan.Zero),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
        };
    }
}
