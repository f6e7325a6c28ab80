using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Events;

/// <summary>What happens, as it happens.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this RouteGroupBuilder api) => api.MapGet("/events", Open)
        .WithTags("Events")
        .Called(
            "followEvents",
            "Follow changes of invoices as server-sent events",
            "Events named changed carry the state of an invoice; beat is a sign of life; resync says that changes were missed, so that the list has to be read anew. "
            + "Who comes back with the last id in Last-Event-ID hears what was missed. Employees hear of their own invoices, admins of all.")
        .Answers<InvoiceEvent>(StatusCodes.Status200OK, "text/event-stream")
        .Refuses(ProblemKind.Malformed)
        .Reading();

    /// <param name="invoice">Narrows the stream to one.</param>
    private static ServerSentEventsResult<InvoiceEvent> Open(
        InvoiceId? invoice, [FromHeader(Name = "Last-Event-ID")] FeedPosition? last, HttpContext context, EventStreams streams, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(streams.OpenAsync(context, invoice, last, cancellationToken));
}
