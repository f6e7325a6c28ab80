namespace InvoiceWeb.Invoices.Search;

/// <summary>What a list of invoices is narrowed to. What is empty or null narrows nothing; all parts have to hold.</summary>
public sealed record InvoiceFilter
{
    public static InvoiceFilter None { get; } = new();

    /// <summary>Each word has to begin a word of the invoice: of its vendor, number, total, date or raw text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Each word has to begin a word of the vendor's name.</summary>
    public string Vendor { get; init; } = "";

    /// <summary>Any of these.</summary>
    public IReadOnlyList<InvoiceStatus> Statuses { get; init; } = [];

    /// <summary>The earliest date of issue, included; an invoice whose date was not read counts as of the day it was sent (UTC).</summary>
    public DateOnly? From { get; init; }

    /// <summary>The latest date of issue, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The least total, included, in whatever currency.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest total, included, in whatever currency.</summary>
    public decimal? Most { get; init; }

    /// <summary>Owned by any of these; none of an empty list. Null narrows nothing.</summary>
    public IReadOnlyList<UserId>? Owners { get; init; }

    public bool IsEmpty => this is { Owners: null, From: null, To: null, Least: null, Most: null, Statuses.Count: 0 } && Terms.Count == 0;

    /// <summary>The beginnings of terms that <see cref="SearchTerms"/> has to hold.</summary>
    public IReadOnlyList<string> Terms => [.. SearchTerms.OfQuery(Text), .. SearchTerms.OfVendorQuery(Vendor)];
}
