using System.Globalization;
using InvoiceWeb.Invoices.History;

namespace InvoiceWeb.Invoices;

/// <summary>Other pages for a stored invoice.</summary>
public sealed partial record Invoice
{
    /// <summary>
    /// Other pages, which are to be read. What was read before stays visible until then; that somebody found it right was said of the
    /// pages that it had.
    /// </summary>
    /// <param name="what">What was done to the pages.</param>
    /// <param name="number">To which, as people count.</param>
    public Invoice WithPages(IReadOnlyList<PageReference> pages, HistoryEvent what, int number, Person by, DateTimeOffset now) =>
        Next(now).Record(new HistoryEntry(what, now, by) { Detail = number.ToString(CultureInfo.InvariantCulture) }).Enqueue() with { Pages = pages, Checked = null };
}
