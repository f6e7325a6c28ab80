namespace InvoiceWeb.Api.Problems;

/// <summary>That an endpoint may answer with a problem of this kind.</summary>
internal sealed record RefusesMetadata(ProblemKind Kind);
