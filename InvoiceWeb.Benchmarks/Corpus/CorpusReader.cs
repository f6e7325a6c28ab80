using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Tracing;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Benchmarks.Corpus;

/// <summary>Reads labelled documents side by side.</summary>
internal sealed class CorpusReader(WordCache cache, int jobs)
{
    // What a page says must not depend on what else the machine does.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<(LabelledDocument Document, TimedPage Page)>> ReadAsync(
        IReadOnlyList<LabelledDocument> documents, ReadingOptions options, ReadingTrace trace, CancellationToken cancellationToken)
    {
        options.Workers = jobs;
        options.PageTimeLimit = Patience;
        await using PageReaderPool pool = new(Options.Create(options), new TellingPlaces());
        var pages = new (LabelledDocument, TimedPage)[documents.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, documents.Count, parallel, async (i, token) =>
        {
            TimedPage? page = await cache.FindAsync(documents[i], token);
            if (page is null)
            {
                page = await ReadAsync(pool, documents[i], trace, token);
                await cache.StoreAsync(documents[i], page, token);
            }

            pages[i] = (documents[i], page);
        });
        return pages;
    }

    private static async Task<TimedPage> ReadAsync(PageReaderPool pool, LabelledDocument document, ReadingTrace trace, CancellationToken cancellationToken)
    {
        byte[] image = await File.ReadAllBytesAsync(document.Path, cancellationToken);
        long started = TimeProvider.System.GetTimestamp();
        try
        {
            PageText page = await pool.ReadAsync(image, trace, cancellationToken);
            return new(page, TimeProvider.System.GetElapsedTime(started));
        }
        catch (UnreadableImageException)
        {
            return new(Page: null, TimeProvider.System.GetElapsedTime(started));
        }
    }
}
