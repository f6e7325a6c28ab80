namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Journeys in which photos are read: one after the other, on one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class TheatreCollection : ICollectionFixture<Theatre>
{
    public const string Name = "Theatre";
}
