using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Cli;

/// <summary>One line of the output of <c>extract</c>: what was found in a file, or why nothing was.</summary>
/// <param name="Differences">Where an electronic invoice and its printed page disagree; left out where they agree.</param>
internal sealed record ExtractLine(
    string File, IReadOnlyDictionary<string, ExtractField>? Fields, IReadOnlyList<FieldDifference>? Differences, long ElapsedMs, string? Error)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The lines go to a terminal or a file, never into HTML: names stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Why each ranked field is what it is; null when that was not asked for.</summary>
    public IReadOnlyList<string>? Explanation { get; init; }

    public static ExtractLine Found(string file, DocumentFields document, TimeSpan elapsed)
    {
        InvoiceFields fields = document.Fields;
        Dictionary<string, ExtractField> found = new(StringComparer.Ordinal);
        Add("invoice_number", fields.Number, v => v);
        Add("date", fields.Date, PlainForm.Of);
        Add("due_date", fields.DueDate, PlainForm.Of);
        Add("total", fields.Total, PlainForm.Of);
        Add("net", fields.Net, PlainForm.Of);
        Add("tax", fields.Tax, PlainForm.Of);
        Add("currency", fields.Currency, v => v);
        Add("vendor", fields.Vendor, v => v);
        Add("vat_id", fields.VatId, v => v);
        Add("iban", fields.Iban, v => v);
        return new(file, found, document.Differences.Count == 0 ? null : document.Differences, (long)elapsed.TotalMilliseconds, Error: null);

        void Add<T>(string name, ReadField<T>? field, Func<T, string> format)
            where T : notnull
        {
            if (field is not null)
            {
                found[name] = new(format(field.Value), Math.Round(field.Confidence, 4));
            }
        }
    }

    public static ExtractLine Failed(string file, string error, TimeSpan elapsed) =>
        new(file, Fields: null, Differences: null, (long)elapsed.TotalMilliseconds, error);

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
