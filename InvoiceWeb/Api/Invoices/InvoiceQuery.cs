using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Which invoices a list has, and in what order: the same as in the address of the list's page.</summary>
public sealed record InvoiceQuery
{
    /// <summary>Beginnings of words of vendor, number, total, date or text; all have to be found.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    /// <summary>Beginnings of words of the vendor's name.</summary>
    [FromQuery(Name = "vendor")]
    public string? Vendor { get; init; }

    /// <summary>The id of whoever they belong to, for those who see several people's.</summary>
    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    /// <summary>Any of these; may be given several times.</summary>
    [FromQuery(Name = "state")]
    public Choice<InvoiceStatus>[]? State { get; init; }

    /// <summary>The earliest date of issue, included.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>The latest date of issue, included.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    /// <summary>The least total, included, in whatever currency.</summary>
    [FromQuery(Name = "min")]
    public decimal? Min { get; init; }

    /// <summary>The greatest total, included, in whatever currency.</summary>
    [FromQuery(Name = "max")]
    public decimal? Max { get; init; }

    /// <summary>By default newest first; with from or to, latest date of issue first.</summary>
    [FromQuery(Name = "sort")]
    public Choice<InvoiceSort>? Sort { get; init; }

    /// <summary>The next of the stretch before, in the same order.</summary>
    [FromQuery(Name = "after")]
    public InvoiceCursor? After { get; init; }

    /// <summary>How many at most, 1 to 100; by default 25.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    internal InvoiceSort Order => Sort?.Value ?? (From is null && To is null ? InvoiceSort.Newest : InvoiceSort.Latest);

    /// <summary>What cannot be asked so, in a sentence; null when nothing is wrong.</summary>
    internal string? Flaw => this switch
    {
        { Limit: var limit } when !PageLimit.IsGood(limit) => PageLimit.Words,
        { Owner: { } owner } when !InvoiceId.TryParse(owner, provider: null, out _) => "owner is the id of a user: 24 hexadecimal digits.",
        { After: { } after } when !after.Fits(Order) => "after is no place in a list of this order.",
        _ => null,
    };

    internal InvoiceFilter ToFilter() => new()
    {
        Text = Text ?? "",
        Vendor = Vendor ?? "",
        Owners = Owner is null ? null : [new UserId(Owner.ToLowerInvariant())],
        Statuses = [.. (State ?? []).Select(state => state.Value).Distinct()],
        From = From,
        To = To,
        Least = Min,
        Most = Max,
    };
}
