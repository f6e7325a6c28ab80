using System.ComponentModel;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Which invoices a list has, and in what order: the same as in the address of the list's page.</summary>
public sealed record InvoiceQuery
{
    [Description("Beginnings of words of vendor, number, total, date or text; all have to be found.")]
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [Description("Beginnings of words of the vendor's name.")]
    [FromQuery(Name = "vendor")]
    public string? Vendor { get; init; }

    [Description("The id of whoever they belong to, for those who see several people's.")]
    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [Description("Any of these; may be given several times.")]
    [FromQuery(Name = "state")]
    public Choice<InvoiceStatus>[]? State { get; init; }

    [Description("The earliest date of issue, included.")]
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    [Description("The latest date of issue, included.")]
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    [Description("The least total, included, in whatever currency.")]
    [FromQuery(Name = "min")]
    public decimal? Min { get; init; }

    [Description("The greatest total, included, in whatever currency.")]
    [FromQuery(Name = "max")]
    public decimal? Max { get; init; }

    [Description("By default newest first; with from or to, latest date of issue first.")]
    [FromQuery(Name = "sort")]
    public Choice<InvoiceSort>? Sort { get; init; }

    [Description("The next of the stretch before, in the same order.")]
    [FromQuery(Name = "after")]
    public InvoiceCursor? After { get; init; }

    [Description("How many at most, 1 to 100; by default 25.")]
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    internal InvoiceSort Order => Sort?.Value ?? (From is null && To is null ? InvoiceSort.Newest : InvoiceSort.Latest);

    /// <summary>What cannot be asked so, in a sentence; null when nothing is wrong.</summary>
    internal string? Flaw => this switch
    {
        { Limit: var limit } when !PageLimit.IsGood(limit) => PageLimit.Words,
        { After: { } after } when !after.Fits(Order) => "after is no place in a list of this order.",
        _ => OwnerFlaw,
    };

    /// <summary>What cannot be asked so where a whole list is changed: it is gone through as it was sent, latest first, whatever it is narrowed to.</summary>
    internal string? FlawOfWhole => this switch
    {
        { Sort: not null } or { Limit: not null } => "sort and limit are for lists that are read; one that is changed is gone through latest first, by the hundred.",
        { After: { } after } when !after.Fits(InvoiceSort.Newest) => "after is what the call before answered as next.",
        _ => OwnerFlaw,
    };

    private string? OwnerFlaw => Owner is not null && !InvoiceId.TryParse(Owner, provider: null, out _) ? "owner is the id of a user: 24 hexadecimal digits." : null;

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
