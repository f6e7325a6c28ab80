using System.Globalization;
using System.Text.Json;
using InvoiceWeb.Demo;
using InvoiceWeb.Extraction;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Demo;

/// <summary>The demo shows what the product does well: each of its documents has to end as processed, with the right values.</summary>
public sealed class DemoSamplesTests
{
    private static readonly string Truth = Path.Combine(
        RepositoryPaths.Root, "InvoiceWeb", "Demo", "Samples", "truth.jsonl");

    [Fact]
    public async Task ReadAndExtract_EverySample_IsSureAndRight()
    {
        double sureFrom = new ReviewOptions().SureFrom;
        PageReaderPool pool = new(Options.Create(new ReadingOptions()), new TellingPlaces());
        await using (pool)
        {
            string[] misses = await Task.WhenAll(DemoSamples.Files.Select(async file =>
            {
                byte[] image = await File.ReadAllBytesAsync(file);
                InvoiceFields found = FieldExtractor.Extract([await pool.ReadAsync(image, CancellationToken.None)]);
                return found.AreSure(sureFrom) && Says(found) == Expected(file) ? "" : $"{Path.GetFileName(file)}: {found}";
            }));

            misses.Where(miss => miss.Length > 0).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Files_All_AreADozenSmallOnes()
    {
        DemoSamples.Files.Count.ShouldBe(12);
        DemoSamples.Files.Max(file => new FileInfo(file).Length).ShouldBeLessThan(150_000);
    }

    private static (string? Number, DateOnly? Date, decimal? Total, string? Currency) Says(InvoiceFields fields) =>
        (fields.Number?.Value, fields.Date?.Value, fields.Total?.Value, fields.Currency?.Value);

    private static (string? Number, DateOnly? Date, decimal? Total, string? Currency) Expected(string file)
    {
        JsonElement truth = File.ReadLines(Truth)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Single(line => line.GetProperty("file").ValueEquals(Path.GetFileName(file)));
        return (Text("invoice_number"), DateOnly.Parse(Text("date"), CultureInfo.InvariantCulture),
            decimal.Parse(Text("total"), CultureInfo.InvariantCulture), Text("currency"));

        string Text(string field) => truth.GetProperty(field).GetString()!; // every sample has all four
    }
}
