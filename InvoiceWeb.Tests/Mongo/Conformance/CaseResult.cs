namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>A line that a script reports: the outcome of a case, or a request, or that it is done.</summary>
internal sealed record CaseResult(string? Case, string? Outcome, string? Message, string? Request, bool Done);
