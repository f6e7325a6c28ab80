namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>All journeys share the browser and, one after the other, the two cores.</summary>
[CollectionDefinition(Name)]
public sealed class TheatreCollection : ICollectionFixture<Theatre>
{
    public const string Name = "Theatre";
}
