using InvoiceWeb.Api.Access;
using InvoiceWeb.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api;

/// <summary>What all endpoints have in common, and what each says of itself when it is mapped.</summary>
internal static class ApiConventions
{
    /// <summary>Bytes of a body, where an endpoint does not say otherwise.</summary>
    private const long MaxBody = 256 * 1024;

    /// <summary>For the group that all endpoints belong to.</summary>
    public static RouteGroupBuilder AsApi(this RouteGroupBuilder group) => group
        .RequireRateLimiting(ApiRates.Policy)
        .AddEndpointFilter<SameOriginFilter>()
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody));

    /// <summary>It is there for who may read.</summary>
    public static RouteHandlerBuilder Reading(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiPolicies.Read).Refuses(ProblemKind.NotSignedIn, ProblemKind.NotAllowed, ProblemKind.TooMany);

    /// <summary>It is there for who may change.</summary>
    public static RouteHandlerBuilder Writing(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiPolicies.Write).Refuses(ProblemKind.NotSignedIn, ProblemKind.NotAllowed, ProblemKind.ForeignOrigin, ProblemKind.TooMany);

    /// <summary>It is there for admins.</summary>
    public static RouteHandlerBuilder Administering(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiPolicies.Admin).Refuses(ProblemKind.NotSignedIn, ProblemKind.NotAllowed, ProblemKind.TooMany);

    /// <summary>Its name for generated clients, and what it does in a line.</summary>
    public static RouteHandlerBuilder Called(this RouteHandlerBuilder endpoint, string name, string summary, string? description = null)
    {
        endpoint.WithName(name).WithSummary(summary);
        return description is null ? endpoint : endpoint.WithDescription(description);
    }

    public static RouteHandlerBuilder Answers<TBody>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK, string? contentType = null) =>
        endpoint.Produces<TBody>(status, contentType);

    /// <summary>Its answer carries the version, which If-Match may name, or has to.</summary>
    public static RouteHandlerBuilder TakesVersion(this RouteHandlerBuilder endpoint, bool isRequired = false) => endpoint.WithMetadata(new VersionMetadata(isRequired));

    /// <summary>Names problems that its callers have to expect.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ProblemKind[] kinds)
    {
        foreach (var status in kinds.Select(kind => kind.Status).Distinct())
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint.WithMetadata(kinds.Select(kind => new RefusesMetadata(kind)).ToArray<object>());
    }

    /// <summary>It takes a larger body than others.</summary>
    public static RouteHandlerBuilder TakesUpTo(this RouteHandlerBuilder endpoint, long bytes) => endpoint.WithMetadata(new RequestSizeLimitAttribute(bytes));
}
