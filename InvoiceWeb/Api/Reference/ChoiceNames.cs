using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace InvoiceWeb.Api.Reference;

/// <summary>The names that a query takes.</summary>
/// <param name="IsMany">Whether it may be given several times.</param>
internal sealed record ChoiceNames(IReadOnlyList<string> Names, bool IsMany)
{
    public OpenApiSchema ToSchema()
    {
        var one = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Names.Select(name => (JsonNode)name)] };
        return IsMany ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
    }
}
