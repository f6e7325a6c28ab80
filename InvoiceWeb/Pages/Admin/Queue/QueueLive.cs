using InvoiceWeb.Accounts;
using InvoiceWeb.Live;
using InvoiceWeb.Operation;
using InvoiceWeb.Pages.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Pages.Admin.Queue;

/// <summary>The queue's page as it changes, whichever instance works.</summary>
public static class QueueLive
{
    public const string Path = "/admin/queue/live";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static void MapQueueLive(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Open).RequireAuthorization(Roles.Admin);

    private static ServerSentEventsResult<string> Open(
        HttpContext context, LivePage page, QueueService queue, PartialRenderer renderer, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        return TypedResults.ServerSentEvents(page.OpenAsync(context, Interval, RenderAsync, cancellationToken));

        async Task<string> RenderAsync(CancellationToken token) =>
            await renderer.RenderAsync(context, "Admin/Queue/_LiveQueue", new QueueView(await queue.LookAsync(viewer, token)));
    }
}
