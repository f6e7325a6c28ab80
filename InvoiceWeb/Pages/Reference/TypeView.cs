using Microsoft.OpenApi;

namespace InvoiceWeb.Pages.Reference;

/// <summary>The type of a value in a few words.</summary>
/// <param name="Anchor">Where the type is described; null for what needs no description.</param>
public sealed record TypeView(string Words, string? Anchor)
{
    public static TypeView None { get; } = new("", Anchor: null);

    public static TypeView Of(IOpenApiSchema? schema) => schema switch
    {
        null => None,
        OpenApiSchemaReference { Reference.Id: { } id } => new TypeView(id, $"schema-{id}"),
        { Items: { } items } when schema.Type?.HasFlag(JsonSchemaType.Array) is true => Of(items) is var one ? one with { Words = $"{one.Words}[]" } : None,
        { OneOf: { Count: > 0 } any } => OfAny(any),
        { AnyOf: { Count: > 0 } any } => OfAny(any),
        { Enum: { Count: > 0 } names } => new TypeView(string.Join(" | ", names.Select(name => name?.ToString() ?? "null")), Anchor: null),
        _ => new TypeView(WordsOf(schema), Anchor: null),
    };

    private static TypeView OfAny(IList<IOpenApiSchema> any)
    {
        var parts = any.Select(Of).ToList();
        return new TypeView(string.Join(" | ", parts.Select(part => part.Words)), parts.Find(part => part.Anchor is not null)?.Anchor);
    }

    private static string WordsOf(IOpenApiSchema schema)
    {
        var type = schema.Type is { } known
            ? string.Join(" | ", Enum.GetValues<JsonSchemaType>().Where(one => known.HasFlag(one)).Select(one => one.ToString().ToLowerInvariant()))
            : "any";
        return schema.Format is { } format ? $"{type} ({format})" : type;
    }
}
