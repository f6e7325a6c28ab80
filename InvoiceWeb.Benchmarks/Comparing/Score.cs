using System.Collections.Concurrent;
using InvoiceWeb.Benchmarks.Corpus;

namespace InvoiceWeb.Benchmarks.Comparing;

/// <summary>What a contestant has done so far.</summary>
internal sealed class Score(Contestant contestant)
{
    private readonly ConcurrentQueue<(LabelledDocument Document, bool Number, bool Date, bool Total)> _judged = new();
    private TimeSpan _elapsed;

    public string Name => contestant.Name;

    public int Pages => _judged.Count;

    public double PagesAMinute => Pages / _elapsed.TotalMinutes;

    public double Number => Share(_judged.Where(j => j.Document.Number is not null).Select(j => j.Number));

    public double Date => Share(_judged.Where(j => j.Document.Date is not null).Select(j => j.Date));

    public double Total => Share(_judged.Where(j => j.Document.Total is not null).Select(j => j.Total));

    public double All => Share(_judged.Select(j => j.Number && j.Date && j.Total));

    public async Task AddAsync(IReadOnlyList<LabelledDocument> documents, CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = contestant.Jobs, CancellationToken = cancellationToken };
        long started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(documents, parallel, async (document, token) =>
        {
            (bool number, bool date, bool total) = await contestant.Judge(document, token);
            _judged.Enqueue((document, number, date, total));
        });
        _elapsed += TimeProvider.System.GetElapsedTime(started);
    }

    private static double Share(IEnumerable<bool> right)
    {
        bool[] all = [.. right];
        return all.Length == 0 ? 100 : 100.0 * all.Count(r => r) / all.Length;
    }
}
