using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Pages.Localization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What the address of the list asks for. An address can be kept, shared and come back to.</summary>
public sealed record ListQuery
{
    private const string PartText = "q";
    private const string PartState = "state";
    private const string PartFrom = "from";
    private const string PartTo = "to";
    private const string PartLeast = "min";
    private const string PartMost = "max";
    private const string PartVendor = "vendor";
    private const string PartOwner = "owner";
    private const string PartSort = "sort";

    [FromQuery(Name = PartText)]
    public string? Text { get; init; }

    [FromQuery(Name = PartState)]
    public IReadOnlyList<InvoiceStatus>? States { get; init; }

    [FromQuery(Name = PartFrom)]
    public DateOnly? From { get; init; }

    [FromQuery(Name = PartTo)]
    public DateOnly? To { get; init; }

    [FromQuery(Name = PartLeast)]
    public decimal? Least { get; init; }

    [FromQuery(Name = PartMost)]
    public decimal? Most { get; init; }

    [FromQuery(Name = PartVendor)]
    public string? Vendor { get; init; }

    /// <summary>Words of an owner's name or address, for those who see several people's invoices.</summary>
    [FromQuery(Name = PartOwner)]
    public string? Owner { get; init; }

    [FromQuery(Name = PartSort)]
    public InvoiceSort? Sort { get; init; }

    /// <summary>A stretch of time is best read along it.</summary>
    [BindNever]
    public InvoiceSort Order => Sort ?? (From is null && To is null ? InvoiceSort.Newest : InvoiceSort.Latest);

    [BindNever]
    public bool IsWhole => Filter.IsEmpty && string.IsNullOrWhiteSpace(Owner);

    [BindNever]
    public bool IsPlain => IsWhole && Order is InvoiceSort.Newest;

    /// <summary>All that it asks for, but for owners: <see cref="ListFilters"/> knows whom their words mean.</summary>
    [BindNever]
    public InvoiceFilter Filter => new()
    {
        Text = Text ?? "",
        Vendor = Vendor ?? "",
        Statuses = [.. (States ?? []).Distinct()],
        From = From,
        To = To,
        Least = Least,
        Most = Most,
    };

    /// <summary>What narrows the list, each part in words with the query that lacks it.</summary>
    [BindNever]
    public IEnumerable<(string Words, ListQuery Without)> Parts
    {
        get
        {
            if (Filter.Text.Trim() is { Length: > 0 } text)
            {
                yield return (L["“{0}”", text], this with { Text = null });
            }

            if (Filter.Vendor.Trim() is { Length: > 0 } vendor)
            {
                yield return (L["Vendor: {0}", vendor], this with { Vendor = null });
            }

            if (Owner?.Trim() is { Length: > 0 } owner)
            {
                yield return (L["Sent by: {0}", owner], this with { Owner = null });
            }

            foreach (var state in Filter.Statuses)
            {
                yield return (StatusLabel.Of(state).Words, this with { States = [.. Filter.Statuses.Where(other => other != state)] });
            }

            if (From is { } from)
            {
                yield return (L["From {0}", Dates.Day(from)], this with { From = null });
            }

            if (To is { } to)
            {
                yield return (L["Until {0}", Dates.Day(to)], this with { To = null });
            }

            if (Least is { } least)
            {
                yield return (L["At least {0:N2}", least], this with { Least = null });
            }

            if (Most is { } most)
            {
                yield return (L["At most {0:N2}", most], this with { Most = null });
            }
        }
    }

    /// <summary>The part after the path: empty, or from the question mark on.</summary>
    public string ToQueryString(InvoiceCursor? after = null)
    {
        var query = new QueryBuilder();
        Add(PartText, Text?.Trim());
        Add(PartVendor, Vendor?.Trim());
        Add(PartOwner, Owner?.Trim());
        foreach (var state in Filter.Statuses)
        {
            Add(PartState, state.ToString());
        }

        Add(PartFrom, From?.ToString("O", CultureInfo.InvariantCulture));
        Add(PartTo, To?.ToString("O", CultureInfo.InvariantCulture));
        Add(PartLeast, Least?.ToString(CultureInfo.InvariantCulture));
        Add(PartMost, Most?.ToString(CultureInfo.InvariantCulture));
        Add(PartSort, Sort is null or InvoiceSort.Newest && From is null && To is null ? null : Sort?.ToString());
        Add("after", after?.ToString());
        return query.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}
