using System.Text.Json;
using InvoiceWeb.Cli;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Cli;

public sealed class ExtractLineTests
{
    [Fact]
    public void ToJson_AllFields_HasEachInPlainForm()
    {
        string json = ExtractLine.Found("a.jpg", new(InvoiceBuilder.FurtherFields(), [], "", IsElectronic: false), TimeSpan.FromMilliseconds(7)).ToJson();

        var values = JsonSerializer.Deserialize<JsonElement>(json).GetProperty("fields").EnumerateObject()
            .Select(field => (field.Name, field.Value.GetProperty("value").GetString()));
        values.ShouldBe(
        [
            ("invoice_number", "A-4711"), ("date", "2026-03-03"), ("due_date", "2026-04-02"), ("total", "12.40"), ("net", "10.42"),
            ("tax", "1.98"), ("currency", "EUR"), ("vendor", "Bäckerei Huber"), ("vat_id", "DE123456789"), ("iban", "DE89370400440532013000"),
        ]);
    }
}
