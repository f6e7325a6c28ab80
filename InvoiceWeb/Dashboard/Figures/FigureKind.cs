namespace InvoiceWeb.Dashboard.Figures;

/// <summary>What is counted together, and how finely for how long. The database holds the names: none may be renamed.</summary>
public sealed record FigureKind
{
    private static readonly TimeSpan MinutesKept = TimeSpan.FromDays(2);
    private static readonly TimeSpan DaysKept = TimeSpan.FromDays(3_660);

    /// <summary>Two years and a little, so that a year can be compared with the one before in any time zone.</summary>
    private static readonly TimeSpan HoursKept = TimeSpan.FromDays(800);

    /// <summary>Of what has many names the hours are kept as long as a page shows them.</summary>
    private static readonly TimeSpan NamedHoursKept = TimeSpan.FromDays(62);

    private readonly Dictionary<FigureLevel, TimeSpan?> kept;

    private FigureKind(string name, params (FigureLevel Level, TimeSpan? Kept)[] levels)
    {
        Name = name;
        kept = levels.ToDictionary(level => level.Level, level => level.Kept);
    }

    /// <summary>What became of invoices, when it became of them: <see cref="Counters"/>.</summary>
    public static FigureKind Invoices { get; } = Series("invoices");

    /// <summary>Fields that people stand for, and whether they had been read so, at the time of the verdict.</summary>
    public static FigureKind Accuracy { get; } = Series("accuracy");

    /// <summary>Requests of all routes, by class of status, with a histogram of their times.</summary>
    public static FigureKind Traffic { get; } = Series("traffic");

    /// <summary>Milliseconds that workers were busy and idle.</summary>
    public static FigureKind Workers { get; } = Series("workers");

    public static FigureKind SignIns { get; } = Series("sign-ins");

    /// <summary>The most that waited, and how long the oldest had waited.</summary>
    public static FigureKind Queue { get; } = Series("queue") with { IsGauge = true };

    /// <summary>Bytes of all stored documents.</summary>
    public static FigureKind Storage { get; } = Series("storage") with { IsGauge = true };

    /// <summary>Who was there.</summary>
    public static FigureKind People { get; } =
        new("people", (FigureLevel.Minute, MinutesKept), (FigureLevel.Hour, NamedHoursKept), (FigureLevel.Month, DaysKept));

    /// <summary>Requests by route.</summary>
    public static FigureKind Routes { get; } =
        new("routes", (FigureLevel.Hour, NamedHoursKept), (FigureLevel.Day, HoursKept), (FigureLevel.Month, DaysKept));

    /// <summary>Read invoices by vendor, at the day on which they were sent.</summary>
    public static FigureKind Vendors { get; } = new("vendors", (FigureLevel.Day, HoursKept), (FigureLevel.Month, Kept: null));

    /// <summary>Totals by currency, in the month of the invoice's own date.</summary>
    public static FigureKind Spend { get; } = new("spend", (FigureLevel.Month, Kept: null));

    public static IReadOnlyList<FigureKind> All { get; } =
        [Invoices, Accuracy, Traffic, Workers, SignIns, Queue, Storage, People, Routes, Vendors, Spend];

    public string Name { get; }

    /// <summary>Whether buckets hold the greatest value that was seen, rather than a sum.</summary>
    public bool IsGauge { get; private init; }

    public IEnumerable<FigureLevel> Levels => kept.Keys;

    /// <returns>When a bucket may go; null for never.</returns>
    public DateTimeOffset? ExpiryOf(FigureLevel level, DateTimeOffset start) => kept[level] is { } time ? start + time : null;

    private static FigureKind Series(string name) =>
        new(name, (FigureLevel.Minute, MinutesKept), (FigureLevel.Hour, HoursKept), (FigureLevel.Day, DaysKept));
}
