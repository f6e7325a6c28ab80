using InvoiceWeb.Api.Reference;
using Microsoft.OpenApi;

namespace InvoiceWeb.Pages.Reference;

/// <summary>Something that the API can do.</summary>
/// <param name="Scope">What a token needs for it; null where nobody has to sign in.</param>
public sealed record OperationView(
    string Name,
    string Method,
    string Path,
    string? Summary,
    string? Description,
    string? Scope,
    IReadOnlyList<PropertyView> Parameters,
    IReadOnlyList<(string MediaType, TypeView Type)> Bodies,
    IReadOnlyList<AnswerView> Answers)
{
    public static OperationView Of(string path, HttpMethod method, OpenApiOperation operation) => new(
        operation.OperationId ?? path,
        method.Method.ToUpperInvariant(),
        path,
        operation.Summary,
        operation.Description,
        ScopeOf(operation),
        [.. (operation.Parameters ?? []).Select(one =>
            new PropertyView(one.Name ?? "", TypeView.Of(one.Schema), one.Description, one.Required) { Where = one.In?.ToString().ToLowerInvariant() })],
        [.. (operation.RequestBody?.Content?.Select(one => (one.Key, TypeView.Of(one.Value.Schema))) ?? [])],
        [.. (operation.Responses?.Select(one => Of(one.Key, one.Value)) ?? [])]);

    private static AnswerView Of(string status, IOpenApiResponse answer) => new(
        status,
        answer.Description,
        string.Join(", ", answer.Content?.Keys ?? Enumerable.Empty<string>()),
        TypeView.Of(answer.Content?.Values.FirstOrDefault()?.Schema));

    private static string? ScopeOf(OpenApiOperation operation) =>
        operation.Security?.SelectMany(one => one).FirstOrDefault(one => string.Equals(one.Key.Reference.Id, ReferenceRegistration.TokenScheme, StringComparison.Ordinal)).Value?.FirstOrDefault();
}
