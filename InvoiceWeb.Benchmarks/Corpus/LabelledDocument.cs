namespace InvoiceWeb.Benchmarks.Corpus;

/// <summary>A file and what it truly says; null is unknown and not scored.</summary>
internal sealed record LabelledDocument
{
    public required string Set { get; init; }

    public required string Path { get; init; }

    /// <summary>Documents of one group show the same or nearly the same page: cross-validation keeps them together.</summary>
    public required string Group { get; init; }

    /// <summary>The row of a table that it counts in: its set, and what kind of document of it.</summary>
    public string Row => string.Join(' ', new[] { Set, Variant ?? Layout }.OfType<string>());

    public string? Layout { get; init; }

    public string? Variant { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public decimal? Total { get; init; }

    public string? Currency { get; init; }

    public string? Vendor { get; init; }

    public DateOnly? DueDate { get; init; }

    public decimal? Tax { get; init; }

    /// <summary>Whether it is a till's receipt rather than an invoice.</summary>
    public bool IsReceipt { get; init; }
}
