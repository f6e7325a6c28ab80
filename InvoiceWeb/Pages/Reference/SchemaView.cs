using Microsoft.OpenApi;

namespace InvoiceWeb.Pages.Reference;

/// <summary>A body that the API takes or gives, by its name.</summary>
/// <param name="Example">As JSON; null where there is none.</param>
public sealed record SchemaView(string Name, string? Description, IReadOnlyList<PropertyView> Properties, string? Example)
{
    public string Anchor => $"schema-{Name}";

    public static SchemaView Of(string name, IOpenApiSchema schema) => new(
        name,
        schema.Description,
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(property => new PropertyView(
            property.Key, TypeView.Of(property.Value), property.Value.Description, schema.Required?.Contains(property.Key) is true))],
        schema.Examples is [{ } example, ..] ? example.ToJsonString(JsonText.Indented) : null);
}
