using System.Security.Cryptography;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Invoices that are valid unless a test says otherwise.</summary>
public static class InvoiceBuilder
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static UserId Mara { get; } = new("65e45a000000000000000001");

    public static UserId Jonas { get; } = new("65e45a000000000000000002");

    public static Viewer MaraViewing { get; } = new(Mara, "Mara", IsAdmin: false);

    public static Invoice Queued(UserId? owner = null, DateTimeOffset? at = null) => new()
    {
        Id = InvoiceId.New(at ?? Noon),
        OwnerId = owner ?? Mara,
        OwnerName = "Mara",
        Pages = [Page()],
        CreatedAt = at ?? Noon,
        UpdatedAt = at ?? Noon,
    };

    public static Invoice Claimed(int attempts = 1) => Queued() with
    {
        Status = InvoiceStatus.Processing,
        Step = ProcessingStep.Loading,
        Lease = new Lease("token", Noon.AddSeconds(15)),
        Attempts = attempts,
    };

    public static PageReference Page() => new(InvoiceId.New(Noon).Value, "image/jpeg", 800, 1200, 4, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>All fields, each with the given confidence.</summary>
    public static InvoiceFields Fields(double confidence = 0.99) => new()
    {
        Number = new ReadField<string>("A-4711", confidence, new FieldBox(0, 0.5, 0.1, 0.2, 0.02)),
        Date = new ReadField<DateOnly>(new DateOnly(2026, 3, 3), confidence, new FieldBox(0, 0.5, 0.15, 0.2, 0.02)),
        Total = new ReadField<decimal>(12.40m, confidence, Box: null),
        Currency = new ReadField<string>("EUR", confidence, Box: null),
        Vendor = new ReadField<string>("Bäckerei Huber", confidence, new FieldBox(0, 0.1, 0.02, 0.5, 0.05)),
    };

    /// <summary>All fields, with those that only some documents state.</summary>
    public static InvoiceFields FurtherFields() => Fields() with
    {
        DueDate = new ReadField<DateOnly>(new DateOnly(2026, 4, 2), 0.9, new FieldBox(0, 0.5, 0.2, 0.2, 0.02)),
        Net = new ReadField<decimal>(10.42m, 0.9, new FieldBox(1, 0.5, 0.7, 0.1, 0.02)),
        Tax = new ReadField<decimal>(1.98m, 0.4, Box: null),
        VatId = new ReadField<string>("DE123456789", 0.9, Box: null),
        Iban = new ReadField<string>("DE89370400440532013000", 0.9, Box: null),
    };
}
