using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Storage;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>Read invoices of ten owners, one a minute, of the size and with as many different words as a receipt has.</summary>
internal sealed class InvoiceSeed(IMongoCollection<BsonDocument> invoices)
{
    private const int Batch = 1_000;
    private const int Owners = 10;

    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int LinesOfText = 25;
    private const int Articles = 20_000;

    private int _count;

    /// <summary>A place in the list with as many invoices before as behind it.</summary>
    public InvoiceCursor Middle => InvoiceCursor.After(Invoice(_count / 2), InvoiceSort.Newest);

    public static UserId Owner(int number) => new($"{number:x24}");

    public async Task GrowToAsync(int count, CancellationToken cancellationToken)
    {
        while (_count < count)
        {
            var next = Math.Min(count, _count + Batch);
            await invoices.InsertManyAsync(
                Enumerable.Range(_count, next - _count).Select(number => InvoiceDocuments.ToBson(Invoice(number))), isOrdered: false, cancellationToken);
            _count = next;
        }
    }

    /// <summary>An article of two words, at a price of its own.</summary>
    private static string Line(int number, int line)
    {
        var article = ((number * 7_919L) + (line * 104_729L)) % Articles;
        return string.Create(CultureInfo.InvariantCulture, $"Ware{article} Sorte{article % 997}   1 x {article / 100m:0.00}   {article / 100m:0.00} EUR");
    }

    private static Invoice Invoice(int number) => new()
    {
        Id = InvoiceId.New(s_start.AddMinutes(number)),
        OwnerId = Owner(number % Owners),
        OwnerName = "Mara",
        Pages = [new PageReference($"{number:x24}", "image/jpeg", 1200, 1600, 250_000, new string('0', 64))],
        CreatedAt = s_start.AddMinutes(number),
        UpdatedAt = s_start.AddMinutes(number),
        ReadAt = s_start.AddMinutes(number),
        Status = number % 5 == 0 ? InvoiceStatus.NeedsReview : InvoiceStatus.Processed,
        Text = string.Join('\n', Enumerable.Range(0, LinesOfText).Select(line => Line(number, line)).Prepend("Kaffee   1 x 2.50   2.50 EUR")),
        Fields = new InvoiceFields
        {
            Number = new ReadField<string>($"A-{number}", 0.97, new FieldBox(0, 0.5, 0.1, 0.2, 0.02)),
            Date = new ReadField<DateOnly>(DateOnly.FromDateTime(s_start.AddMinutes(number).Date), 0.98, new FieldBox(0, 0.5, 0.15, 0.2, 0.02)),
            Total = new ReadField<decimal>(number % 1000 / 10m, 0.99, new FieldBox(0, 0.7, 0.8, 0.1, 0.02)),
            Currency = new ReadField<string>("EUR", 0.99, Box: null),
            Vendor = new ReadField<string>("Bäckerei Huber", 0.9, new FieldBox(0, 0.1, 0.02, 0.5, 0.05)),
        },
    };
}
