using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Pages;

/// <summary>One product without workers for all tests of pages; each test brings users of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<IdleProduct>
{
    public const string Name = "pages";
}
