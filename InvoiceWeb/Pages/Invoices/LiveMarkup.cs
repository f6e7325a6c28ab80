using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using InvoiceWeb.Pages.Shared;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Renders changes with the same partials as the pages, in the viewer's rights and culture.</summary>
public sealed class LiveMarkup(PartialRenderer renderer, DetailsViews details, LineKeeper keeper) : ILiveMarkup
{
    public Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, InvoiceChange change) => (view.Invoice, change.Invoice) switch
    {
        (null, null) => renderer.RenderAsync(context, "Invoices/_LiveRowGone", change.Id),
        (null, { } invoice) => renderer.RenderAsync(context, "Invoices/_LiveRow", new RowView(invoice, viewer.IsAdmin) { Place = keeper.Line.PlaceOf(invoice.Id) }),
        (_, null) => renderer.RenderAsync(context, change.IsPassedOn ? "Invoices/_LiveDetailsPassedOn" : "Invoices/_LiveDetailsGone", change.Id),
        var (_, invoice) => renderer.RenderAsync(context, "Invoices/_LiveDetails", details.Of(invoice, viewer)),
    };

    public async Task<string> RenderAsync(HttpContext context, Viewer viewer, LiveView view, QueueLine line, bool tellsPause)
    {
        List<LinePlace> places = [.. line.Waiting.Index()
            .Where(one => viewer.CanSee(one.Item.OwnerId) && view.Shows(one.Item.Id))
            .Select(one => new LinePlace(one.Item.Id, one.Index + 1))];
        var standing = places.Count == 0 ? "" : await renderer.RenderAsync(context, "Invoices/_LivePlaces", (IReadOnlyList<LinePlace>)places);
        return tellsPause && view.Invoice is null ? standing + await renderer.RenderAsync(context, "Invoices/_LivePause", line.IsPaused) : standing;
    }
}
