using System.Collections.Concurrent;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Reading.Thumbnails;

/// <summary>Makes thumbnails one after the other on a thread of its own, so that decoding never holds up those that serve requests.</summary>
internal sealed class Thumbnailer : IThumbnailer, IDisposable
{
    /// <summary>Beyond this many waiting pictures, those who ask wait before they hold an image in memory any longer than needed.</summary>
    private const int QueueLength = 64;

    private readonly BlockingCollection<ThumbnailJob> queue = [];
    private readonly SemaphoreSlim places = new(QueueLength);
    private readonly Thread thread;

    public Thumbnailer()
    {
        thread = new Thread(Work) { IsBackground = true, Name = "thumbnails" };
        thread.Start();
    }

    public async Task<byte[]?> MakeAsync(ReadOnlyMemory<byte> image, int width, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            var job = new ThumbnailJob(image, width, cancellationToken);
            queue.Add(job, cancellationToken);
            return await job.Completion;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        if (queue.IsAddingCompleted)
        {
            return;
        }

        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
        places.Dispose();
    }

    private void Work()
    {
        foreach (var job in queue.GetConsumingEnumerable())
        {
            job.Run();
        }
    }
}
