using InvoiceWeb.Api.Problems;
using InvoiceWeb.Api.Reference;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.OpenApi;

namespace InvoiceWeb.Pages.Reference;

/// <summary>The API for people: rendered from the same description that programs get.</summary>
public sealed class IndexModel(ApiDescription description) : PageModel
{
    /// <summary>By the tags of the description, in its order.</summary>
    public IReadOnlyList<(string Tag, string? Description, IReadOnlyList<OperationView> Operations)> Groups { get; private set; } = [];

    public IReadOnlyList<SchemaView> Schemas { get; private set; } = [];

    public IReadOnlyList<ProblemKind> Problems => ProblemKind.All;

    public string Introduction { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var document = await description.DocumentAsync(cancellationToken);
        var operations = document.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(one => (Tag: one.Value.Tags?.FirstOrDefault()?.Name ?? "", View: OperationView.Of(path.Key, one.Key, one.Value))))
            .ToLookup(one => one.Tag, one => one.View, StringComparer.Ordinal);
        Groups = [.. (document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => (tag.Name ?? "", tag.Description, (IReadOnlyList<OperationView>)[.. operations[tag.Name ?? ""]]))];
        Schemas = [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(one => SchemaView.Of(one.Key, one.Value))];
        Introduction = document.Info.Description ?? "";
    }
}
