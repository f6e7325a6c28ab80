using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Storage;

public sealed class MongoErrorStoreTests(IdleProduct product) : IClassFixture<IdleProduct>
{
    private readonly IErrorStore store = product.Services.GetRequiredService<IErrorStore>();

    [Fact]
    public async Task AddAsync_MoreThanAreKept_KeepsTheLatest()
    {
        var now = DateTimeOffset.UtcNow;
        var errors = Enumerable.Range(0, IErrorStore.MaxKept + 5)
            .Select(i => new LoggedError(now.AddSeconds(i - 1000), "cellar", "Kitchen", i, "It failed", "IOException", Reference: null))
            .ToList();

        await store.AddAsync(errors, CancellationToken.None);

        var kept = await store.ListAsync(IErrorStore.MaxKept * 2, CancellationToken.None);
        kept.Count.ShouldBe(IErrorStore.MaxKept);
        (kept[0].EventId, kept[^1].EventId).ShouldBe((IErrorStore.MaxKept + 4, 5));
        kept[0].ShouldBe(errors[^1] with { At = kept[0].At });
    }
}
