using System.Reflection;
using System.Text.Json;

namespace InvoiceWeb.Extraction.Ranking;

/// <summary>The trained weights, as they stand in <c>models.json</c>.</summary>
internal sealed record ModelFile(
    FieldModel Number, FieldModel Date, FieldModel Total, FieldModel Vendor, FieldModel DueDate, FieldModel Tax)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static ModelFile Embedded { get; } = Read();

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    private static ModelFile Read()
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("InvoiceWeb.Extraction.Ranking.models.json")
            ?? throw new InvalidOperationException("models.json is not embedded.");
        return JsonSerializer.Deserialize<ModelFile>(resource, Format)
            ?? throw new InvalidOperationException("models.json is empty.");
    }
}
