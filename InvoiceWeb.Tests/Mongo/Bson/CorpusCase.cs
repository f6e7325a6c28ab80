using System.Text.Json;
using System.Text.Json.Nodes;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

internal sealed record CorpusCase(string File, BsonType Type, JsonElement Json)
{
    public bool IsLossy => Json.TryGetProperty("lossy", out var lossy) && lossy.GetBoolean();

    public string? Text(string property) => Json.TryGetProperty(property, out var value) ? value.GetString() : null;

    public byte[]? Bytes(string property) => Text(property) is { } hex ? Convert.FromHexString(hex) : null;

    public override string ToString() => $"{File}: {Text("description")}";

    /// <summary>JSON without what may differ: white space and escapes.</summary>
    public static string? Normalize(string? json) => json is null ? null : JsonNode.Parse(json)?.ToJsonString();
}
