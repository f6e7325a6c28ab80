using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Api.Problems;

/// <summary>The kinds of problems that the API tells of, RFC 9457. A kind may be added; none is renamed.</summary>
/// <param name="Name">The last part of its type.</param>
/// <param name="Title">The same for all problems of the kind.</param>
public sealed record ProblemKind(string Name, int Status, string Title)
{
    /// <summary>A name, not an address: the product runs where no host is known.</summary>
    public const string TypePrefix = "urn:invoiceweb:problem:";

    public static ProblemKind Malformed { get; } = new("malformed", StatusCodes.Status400BadRequest, "The request cannot be understood.");

    public static ProblemKind NotSignedIn { get; } = new("not-signed-in", StatusCodes.Status401Unauthorized, "A token that works, or a session, is needed.");

    public static ProblemKind NotAllowed { get; } = new("not-allowed", StatusCodes.Status403Forbidden, "The role or the token's scopes do not allow this.");

    public static ProblemKind ForeignOrigin { get; } = new("foreign-origin", StatusCodes.Status403Forbidden, "It is not proved that the request comes from this server's own pages.");

    public static ProblemKind NotFound { get; } = new("not-found", StatusCodes.Status404NotFound, "There is no such thing to see.");

    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "This cannot be done here.");

    public static ProblemKind Conflict { get; } = new("conflict", StatusCodes.Status409Conflict, "The present state does not allow this.");

    public static ProblemKind KeyReused { get; } = new("key-reused", StatusCodes.Status409Conflict, "The Idempotency-Key was used for other files.");

    public static ProblemKind VersionMismatch { get; } = new("version-mismatch", StatusCodes.Status412PreconditionFailed, "It was changed meanwhile.");

    public static ProblemKind TooLarge { get; } = new("too-large", StatusCodes.Status413PayloadTooLarge, "That is more than is taken at once.");

    public static ProblemKind UnsupportedMedia { get; } = new("unsupported-media", StatusCodes.Status415UnsupportedMediaType, "This kind of body is not taken here.");

    public static ProblemKind Invalid { get; } = new("invalid", StatusCodes.Status422UnprocessableEntity, "A value cannot be taken.");

    public static ProblemKind VersionRequired { get; } = new("version-required", StatusCodes.Status428PreconditionRequired, "If-Match has to say which version is changed.");

    public static ProblemKind TooMany { get; } = new("too-many", StatusCodes.Status429TooManyRequests, "Too many requests; Retry-After says when to go on.");

    public static ProblemKind Unexpected { get; } = new("unexpected", StatusCodes.Status500InternalServerError, "The server stumbled over the request.");

    public static ProblemKind Unavailable { get; } = new("unavailable", StatusCodes.Status503ServiceUnavailable, "The database is out of reach; this passes.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Malformed, NotSignedIn, NotAllowed, ForeignOrigin, NotFound, MethodNotAllowed, Conflict, KeyReused, VersionMismatch, TooLarge, UnsupportedMedia,
        Invalid, VersionRequired, TooMany, Unexpected, Unavailable,
    ];

    public string Type => TypePrefix + Name;

    /// <summary>The kind that a bare status stands for.</summary>
    public static ProblemKind Of(int status) => All.FirstOrDefault(kind => kind.Status == status)
        ?? (status < StatusCodes.Status500InternalServerError ? Malformed with { Status = status } : Unexpected with { Status = status });

    /// <param name="detail">An English sentence: what was wrong with this request, what was kept, what to do next.</param>
    public ProblemHttpResult ToResult(string? detail = null) => TypedResults.Problem(detail, statusCode: Status, title: Title, type: Type);

    /// <param name="errors">Sentences by the name of what they are about.</param>
    public ProblemHttpResult ToResult(string detail, IReadOnlyDictionary<string, string[]> errors) =>
        TypedResults.Problem(detail, statusCode: Status, title: Title, type: Type, extensions: [KeyValuePair.Create<string, object?>("errors", errors)]);
}
