using System.Collections.Concurrent;
using InvoiceWeb.Reading.Quality;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Benchmarks.Quality;

/// <summary>Keeps how every page looked.</summary>
internal sealed class Looks : ReadingTrace
{
    private readonly ConcurrentQueue<PageLook> _all = new();

    public IReadOnlyCollection<PageLook> All => _all;

    public override void Judged(PageLook look) => _all.Enqueue(look);
}
