using System.Collections.Concurrent;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Tracing;
using Microsoft.Extensions.Options;
using Native.Confinement;

namespace InvoiceWeb.Reading;

/// <summary>
/// Reads pages on threads of its own, each with a warm engine, so that native work never blocks the threads that serve
/// requests, and gives way to them where cores are short. An engine is loaded when its thread gets its first page.
/// </summary>
public sealed class PageReaderPool : IAsyncDisposable
{
    private readonly ReadingOptions _options;
    private readonly ITellingPlaces _places;
    private readonly IReadingLanguages? _languages;
    private readonly TimeProvider _time;
    private readonly BlockingCollection<ReadJob> _queue = [];

    // A thread that gives way must not queue work to the pool: threads that the pool starts for it would give way, too.
    private readonly BlockingCollection<ReadJob> _read = [];
    private readonly SemaphoreSlim _seats;
    private readonly SemaphoreSlim _detections;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _working;
    private int _disposed;

    /// <param name="options">As they are at the start.</param>
    /// <param name="places">What is read a second time.</param>
    /// <param name="languages">Those of each page that is begun; null for the options' own.</param>
    /// <param name="time">Tells when a page's time is over; null for the system's.</param>
    public PageReaderPool(IOptions<ReadingOptions> options, ITellingPlaces places, IReadingLanguages? languages = null, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _places = places;
        _languages = languages;
        _options = options.Value;
        _seats = new(_options.Workers + _options.QueueLength);

        // Finding lines takes half a gigabyte for a third of a page's time: half of the workers may do that, while the others read lines.
        _detections = new((_options.Workers + 1) / 2);
        _working = _options.Workers;
        for (int number = 0; number < _options.Workers; number++)
        {
            Start($"page reader {number}", Work);
        }

        Start("pages read", Answer);
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
        await _ended.Task;
        _queue.Dispose();
        _read.Dispose();
        _seats.Dispose();
        _detections.Dispose();
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

    private static void Start(string name, ThreadStart work) => new Thread(work) { IsBackground = true, Name = name }.Start();

    private void Work()
    {
        BackgroundPriority.Enter();
        using (PageReader reader = new(_options, _places, _languages, _detections, _time))
        {
            foreach (ReadJob job in _queue.GetConsumingEnumerable())
            {
                job.Run(reader);
                _read.Add(job);
            }
        }

        if (Interlocked.Decrement(ref _working) == 0)
        {
            _read.CompleteAdding();
        }
    }

    private void Answer()
    {
        foreach (ReadJob job in _read.GetConsumingEnumerable())
        {
            job.Answer();
        }

        _ended.SetResult();
    }
}
