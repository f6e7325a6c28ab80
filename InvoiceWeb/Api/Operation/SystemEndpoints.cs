using InvoiceWeb.Operation.Health;

namespace InvoiceWeb.Api.Operation;

/// <summary>How the product stands, for admins.</summary>
internal static class SystemEndpoints
{
    public static void MapSystem(this RouteGroupBuilder api) => api.MapGet("/system", LookAsync)
        .WithTags("Operation")
        .Called("getSystem", "Versions, database, disk, stream of changes, instances alive and the latest errors")
        .Answers<SystemReport>()
        .Administering();

    private static async Task<IResult> LookAsync(SystemService system, CancellationToken cancellationToken) =>
        TypedResults.Ok(await system.LookAsync(cancellationToken));
}
