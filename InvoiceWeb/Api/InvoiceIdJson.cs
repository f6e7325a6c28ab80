using System.Text.Json;
using System.Text.Json.Serialization;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api;

/// <summary>An invoice's id in JSON is its text, as in addresses.</summary>
internal sealed class InvoiceIdJson : JsonConverter<InvoiceId>
{
    public override InvoiceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InvoiceId.TryParse(reader.GetString(), provider: null, out var id) ? id : throw new JsonException("Not an invoice's id.");

    public override void Write(Utf8JsonWriter writer, InvoiceId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
