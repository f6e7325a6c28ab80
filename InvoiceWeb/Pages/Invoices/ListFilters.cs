using System.Globalization;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>From what an address asks for to the filter of the list; finds the owners whom its words mean.</summary>
public sealed class ListFilters(UserDirectory users)
{
    private const int MaxSearch = 200;

    /// <summary>Of an account that was deleted nothing is left but the id that its invoices bear.</summary>
    private const int IdLength = 24;

    /// <remarks>Words that mean more people than a page of users holds mean the first of them.</remarks>
    public async Task<InvoiceFilter> OfAsync(ListQuery query, Viewer viewer, CancellationToken cancellationToken)
    {
        var filter = query.Filter with { Text = SearchDates.Spell(query.Filter.Text, CultureInfo.CurrentCulture) };
        return viewer.IsAdmin && query.Owner?.Trim() is { Length: > 0 } owner
            ? filter with { Owners = await FindAsync(owner, cancellationToken) }
            : filter;
    }

    private async Task<IReadOnlyList<UserId>> FindAsync(string owner, CancellationToken cancellationToken)
    {
        if (owner.Length == IdLength && owner.All(char.IsAsciiHexDigitLower))
        {
            return [new UserId(owner)];
        }

        var found = await users.ListAsync(owner[..Math.Min(owner.Length, MaxSearch)], after: null, cancellationToken);
        return [.. found.Items.Select(user => user.UserId)];
    }
}
