namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>Journeys in which the reader has little to do, beside those of <see cref="TheatreCollection"/>, with a server and a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class SecondTheatreCollection : ICollectionFixture<Theatre>
{
    public const string Name = "Second theatre";
}
