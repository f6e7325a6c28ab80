using System.Collections.Concurrent;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Tracing;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Reading;

/// <summary>
/// Reads pages on threads of its own, each with a warm engine, so that native work never blocks the threads that serve
/// requests. An engine is loaded when its thread gets its first page.
/// </summary>
public sealed class PageReaderPool : IAsyncDisposable
{
    private readonly ReadingOptions _options;
    private readonly ITellingPlaces _places;
    private readonly IReadingLanguages? _languages;
    private readonly BlockingCollection<ReadJob> _queue = [];
    private readonly SemaphoreSlim _seats;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _workers;
    private int _disposed;

    /// <param name="options">As they are at the start.</param>
    /// <param name="places">What is read a second time.</param>
    /// <param name="languages">Those of each page that is begun; null for the options' own.</param>
    public PageReaderPool(IOptions<ReadingOptions> options, ITellingPlaces places, IReadingLanguages? languages = null)
    {
        _places = places;
        _languages = languages;
        _options = options.Value;
        _seats = new(_options.Workers + _options.QueueLength);
        _workers = Task.WhenAll(Enumerable.Range(0, _options.Workers).Select(StartWorker));
    }

    /// <summary>Reads one page.</summary>
    /// <param name="image">The whole image file; it must stay unchanged until the task ends.</param>
    /// <param name="cancellationToken">Gives the page up, also while it is being read.</param>
    /// <exception cref="UnreadableImageException">The page cannot be read; the message says why.</exception>
    public Task<PageText> ReadAsync(ReadOnlyMemory<byte> image, CancellationToken cancellationToken) =>
        ReadAsync(image, language: null, ReadingTrace.None, cancellationToken);

    /// <summary>Gives up the pages in hand and waits for the threads to end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _queue.CompleteAdding();
        await _stopping.CancelAsync();
        await _workers;
        _queue.Dispose();
        _seats.Dispose();
        _stopping.Dispose();
    }

    internal Task<PageText> ReadAsync(ReadOnlyMemory<byte> image, ReadingTrace trace, CancellationToken cancellationToken) =>
        ReadAsync(image, language: null, trace, cancellationToken);

    /// <param name="language">Tesseract's name of the page's language; null to go by its words.</param>
    internal async Task<PageText> ReadAsync(ReadOnlyMemory<byte> image, string? language, ReadingTrace trace, CancellationToken cancellationToken)
    {
        using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        await _seats.WaitAsync(linked.Token);
        try
        {
            ReadJob job = new(image, language, trace, linked.Token);
            _queue.Add(job, linked.Token);
            return await job.Completion;
        }
        finally
        {
            _seats.Release();
        }
    }

    private Task StartWorker(int number)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(() => Work(ended)) { IsBackground = true, Name = $"page reader {number}" };
        thread.Start();
        return ended.Task;
    }

    private void Work(TaskCompletionSource ended)
    {
        using (PageReader reader = new(_options, _places, _languages))
        {
            foreach (ReadJob job in _queue.GetConsumingEnumerable())
            {
                job.Run(reader);
            }
        }

        ended.SetResult();
    }
}
