using System.ComponentModel;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Audit;

/// <summary>Which entries of the audit log are wanted.</summary>
public sealed record AuditQuery
{
    private const int MaxWho = 200;

    [Description("Beginnings of words in the name of who did it or to whom it was done.")]
    [FromQuery(Name = "who")]
    public string? Who { get; init; }

    [Description("Any of these; may be given several times.")]
    [FromQuery(Name = "action")]
    public Choice<AuditAction>[]? Action { get; init; }

    [Description("From this moment on.")]
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    [Description("Before this moment.")]
    [FromQuery(Name = "until")]
    public DateTimeOffset? Until { get; init; }

    internal AuditFilter ToFilter() => new(
        Who is { } who ? who[..Math.Min(who.Length, MaxWho)] : "", [.. (Action ?? []).Select(action => action.Value).Distinct()], From, Until);
}
