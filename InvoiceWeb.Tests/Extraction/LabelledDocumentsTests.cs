using System.Globalization;
using System.Text.Json;
using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Extraction;

/// <summary>A floor under what is read of real receipts; the whole measurement is in InvoiceWeb.Benchmarks.</summary>
public sealed class LabelledDocumentsTests
{
    private const int Files = 12;

    [SkippableFact]
    public async Task ReadAndExtract_TwelveReceipts_StaysAboveTheFloor()
    {
        string set = Path.Combine(LabelledDocuments.RequireFolder(), "sroie");
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(set, "truth.jsonl"));
        JsonElement[] truths = [.. lines.Take(Files).Select(l => JsonSerializer.Deserialize<JsonElement>(l))];
        PageReaderPool pool = new(Options.Create(new ReadingOptions()), new TellingPlaces());
        await using (pool)
        {
            InvoiceFields[] found = await Task.WhenAll(truths.Select(t => ReadAsync(pool, Path.Combine(set, "images", t.GetProperty("file").GetString()!)))); // every line names its file

            Share(truths, found, "date", (t, f) => f.Date?.Value == DateOnly.Parse(t, CultureInfo.InvariantCulture)).ShouldBeGreaterThanOrEqualTo(0.85);
            Share(truths, found, "total", (t, f) => f.Total?.Value == decimal.Parse(t, CultureInfo.InvariantCulture)).ShouldBeGreaterThanOrEqualTo(0.85);
            Share(truths, found, "invoice_number", (t, f) => string.Equals(f.Number?.Value, t, StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(0.7);
            Share(truths, found, "vendor", (t, f) => f.Vendor?.Value.Contains(t.Split(' ')[0], StringComparison.OrdinalIgnoreCase) == true).ShouldBeGreaterThanOrEqualTo(0.7);
        }
    }

    private static async Task<InvoiceFields> ReadAsync(PageReaderPool pool, string path)
    {
        byte[] image = await File.ReadAllBytesAsync(path);
        return FieldExtractor.Extract([await pool.ReadAsync(image, CancellationToken.None)]);
    }

    private static double Share(JsonElement[] truths, InvoiceFields[] found, string field, Func<string, InvoiceFields, bool> isRight)
    {
        bool[] outcomes = [.. truths.Zip(found)
            .Where(d => d.First.GetProperty(field).ValueKind == JsonValueKind.String)
            .Select(d => isRight(d.First.GetProperty(field).GetString()!, d.Second))]; // filtered to strings
        return (double)outcomes.Count(o => o) / outcomes.Length;
    }
}
