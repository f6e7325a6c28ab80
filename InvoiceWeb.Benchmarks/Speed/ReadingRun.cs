using System.Diagnostics;
using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Benchmarks.Speed;

/// <summary>A number of pages read by a number of workers.</summary>
/// <param name="Seconds">Each page's, shortest first.</param>
/// <param name="Elapsed">Until the last one was read.</param>
/// <param name="Processor">Of all cores together.</param>
/// <param name="Memory">Resident megabytes after so many pages.</param>
internal sealed record ReadingRun(
    int Workers, IReadOnlyList<double> Seconds, TimeSpan Elapsed, TimeSpan Processor, IReadOnlyList<(int Pages, double Megabytes)> Memory)
{
    public double PagesAMinute => Seconds.Count / Elapsed.TotalMinutes;

    public double ProcessorSecondsAPage => Processor.TotalSeconds / Seconds.Count;

    public double Quantile(double share) => Seconds[Math.Min(Seconds.Count - 1, (int)(share * Seconds.Count))];

    public static async Task<ReadingRun> MeasureAsync(
        IReadOnlyList<LabelledDocument> documents, int workers, int samples, CancellationToken cancellationToken)
    {
        await using PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = workers }), new TellingPlaces());

        // Models are loaded with the first page of each worker, which is no property of the page.
        await Task.WhenAll(Enumerable.Range(0, workers).Select(i => ReadAsync(pool, documents[i % documents.Count], cancellationToken)));
        double[] seconds = new double[documents.Count];
        List<(int, double)> memory = [];
        TimeSpan spent = ProcessorTime();
        long started = TimeProvider.System.GetTimestamp();
        for (int sample = 0; sample < samples; sample++)
        {
            int from = documents.Count * sample / samples;
            int to = documents.Count * (sample + 1) / samples;
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
            await Parallel.ForAsync(from, to, parallel, async (i, token) => seconds[i] = (await ReadAsync(pool, documents[i], token)).TotalSeconds);
            memory.Add((to, ResidentMegabytes()));
        }

        TimeSpan elapsed = TimeProvider.System.GetElapsedTime(started);
        return new(workers, [.. seconds.Order()], elapsed, ProcessorTime() - spent, memory);
    }

    private static async Task<TimeSpan> ReadAsync(PageReaderPool pool, LabelledDocument document, CancellationToken cancellationToken)
    {
        byte[] image = await File.ReadAllBytesAsync(document.Path, cancellationToken);
        long started = TimeProvider.System.GetTimestamp();
        await pool.ReadAsync(image, cancellationToken);
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static TimeSpan ProcessorTime()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static double ResidentMegabytes()
    {
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1e6;
    }
}
