using System.Text.RegularExpressions;

namespace InvoiceWeb.Benchmarks.Pages;

/// <summary>What people ask of the list.</summary>
internal sealed partial record ListPages(string Name, string Address)
{
    public static async Task<IReadOnlyList<ListPages>> AllAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        var first = await visitor.GetAsync("/", cancellationToken);
        var older = Older().Match(first) is { Success: true } link
            ? System.Net.WebUtility.HtmlDecode(link.Groups["address"].Value)
            : throw new InvalidOperationException("The list has no further page.");
        return
        [
            new("the list", "/"),
            new("the list, older", older),
            new("one state", "/?state=NeedsReview"),
            new("search: a number", "/?q=A-54321"),
            new("search: a vendor, as typed", "/?q=b%C3%A4ck"),
            new("search: a word that every invoice has", "/?q=kaffee"),
            new("search: two words and a state", "/?q=huber+A-54&state=NeedsReview"),
            new("search: nothing has it", "/?q=xylophone"),
            new("a month", "/?from=2024-02-01&to=2024-02-29"),
            new("amounts, highest first", "/?min=20&max=40&sort=Highest"),
            new("by vendor", "/?sort=Vendor"),
        ];
    }

    [GeneratedRegex("""href="(?<address>/\?after=[^"]+)"[>]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Older();
}
