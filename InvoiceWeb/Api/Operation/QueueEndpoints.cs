using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Operation;
using InvoiceWeb.Settings;

namespace InvoiceWeb.Api.Operation;

/// <summary>The workers' queue, for admins.</summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this RouteGroupBuilder api)
    {
        var queue = api.MapGroup("/queue").WithTags("Operation");
        queue.MapGet("/", LookAsync)
            .Called("getQueue", "What waits, and what each worker does now")
            .Answers<QueueResource>()
            .Administering();
        queue.MapPost("/pause", PauseAsync)
            .Called("pauseReading", "Have reading rest", "On all instances within seconds, also after restarts. What is being read now is read to its end.")
            .Answers<QueueResource>()
            .Refuses(ProblemKind.Conflict, ProblemKind.ForeignOrigin)
            .Administering();
        queue.MapPost("/resume", ResumeAsync)
            .Called("resumeReading", "Have reading go on")
            .Answers<QueueResource>()
            .Refuses(ProblemKind.Conflict, ProblemKind.ForeignOrigin)
            .Administering();
    }

    private static async Task<IResult> LookAsync(HttpContext context, QueueService queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(QueueResource.Of(await queue.LookAsync(context.User.ToViewer(), cancellationToken)));

    private static Task<IResult> PauseAsync(HttpContext context, QueueService queue, CancellationToken cancellationToken) =>
        SetAsync(paused: true, context, queue, cancellationToken);

    private static Task<IResult> ResumeAsync(HttpContext context, QueueService queue, CancellationToken cancellationToken) =>
        SetAsync(paused: false, context, queue, cancellationToken);

    private static async Task<IResult> SetAsync(bool paused, HttpContext context, QueueService queue, CancellationToken cancellationToken) =>
        await queue.SetPausedAsync(context.User.ToViewer().Person, paused, cancellationToken) is SettingResult.Pinned
            ? ProblemKind.Conflict.ToResult("The server's configuration sets it; it cannot be changed here.")
            : await LookAsync(context, queue, cancellationToken);
}
