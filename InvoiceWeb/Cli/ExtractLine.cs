using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Cli;

/// <summary>One line of the output of <c>extract</c>: what was found in a file, or why nothing was.</summary>
internal sealed record ExtractLine(string File, IReadOnlyDictionary<string, ExtractField>? Fields, long? ElapsedMs, string? Error)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The lines go to a terminal or a file, never into HTML: names stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ExtractLine Found(string file, InvoiceFields fields, TimeSpan elapsed)
    {
        Dictionary<string, ExtractField> found = new(StringComparer.Ordinal);
        Add("invoice_number", fields.Number, v => v);
        Add("date", fields.Date, Write);
        Add("due_date", fields.DueDate, Write);
        Add("total", fields.Total, Write);
        Add("net", fields.Net, Write);
        Add("tax", fields.Tax, Write);
        Add("currency", fields.Currency, v => v);
        Add("vendor", fields.Vendor, v => v);
        Add("vat_id", fields.VatId, v => v);
        Add("iban", fields.Iban, v => v);
        return new(file, found, (long)elapsed.TotalMilliseconds, Error: null);

        void Add<T>(string name, ReadField<T>? field, Func<T, string> format)
            where T : notnull
        {
            if (field is not null)
            {
                found[name] = new(format(field.Value), Math.Round(field.Confidence, 4));
            }
        }
    }

    public static ExtractLine Failed(string file, string error) => new(file, Fields: null, ElapsedMs: null, error);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
