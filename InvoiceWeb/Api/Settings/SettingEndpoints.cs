using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Api.Settings;

/// <summary>What may be changed while the product runs, for admins.</summary>
internal static class SettingEndpoints
{
    public static void MapSettings(this RouteGroupBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("/", List)
            .Called("listSettings", "All settings that may change while the product runs")
            .Answers<IReadOnlyList<SettingResource>>()
            .Administering();
        settings.MapPut("/{key}", ChangeAsync)
            .Called("changeSetting", "Change a setting", "It counts on all instances within seconds, and is written down with both values.")
            .Answers<SettingResource>()
            .Refuses(ProblemKind.NotFound, ProblemKind.Conflict, ProblemKind.VersionMismatch, ProblemKind.Invalid, ProblemKind.ForeignOrigin)
            .Administering();
    }

    private static Ok<IReadOnlyList<SettingResource>> List(SettingsService settings) => TypedResults.Ok<IReadOnlyList<SettingResource>>([.. settings.List().Select(SettingResource.Of)]);

    private static async Task<IResult> ChangeAsync(
        string key, SettingChange change, HttpContext context, SettingsService settings, CancellationToken cancellationToken) =>
        await settings.ChangeAsync(context.User.ToViewer().Person, key, change.Value, change.Version, cancellationToken) switch
        {
            SettingResult.Saved saved => TypedResults.Ok(SettingResource.Of(saved.State)),
            SettingResult.Invalid invalid => ProblemKind.Invalid.ToResult(
                invalid.Problem, new Dictionary<string, string[]>(StringComparer.Ordinal) { ["value"] = [invalid.Problem] }),
            SettingResult.Pinned => ProblemKind.Conflict.ToResult("The server's configuration sets it; it cannot be changed here."),
            SettingResult.Conflicting theirs => ProblemKind.VersionMismatch.ToResult($"It is '{theirs.State.Value}' by now, version {theirs.State.Version}."),
            _ => ProblemKind.NotFound.ToResult(),
        };
}
