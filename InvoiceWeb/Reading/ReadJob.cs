using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Reading;

/// <summary>A page that waits for a worker, and the promise made to whoever sent it.</summary>
internal sealed class ReadJob(ReadOnlyMemory<byte> image, string? language, ReadingTrace trace, CancellationToken cancellationToken)
{
    // Continuations run on the pool: they must not hold up the thread that reads.
    private readonly TaskCompletionSource<PageText> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<PageText> Completion => _completion.Task;

    public void Run(PageReader reader)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            _completion.SetResult(reader.Read(image.Span, language, trace, cancellationToken));
        }
        catch (OperationCanceledException exception)
        {
            _completion.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            _completion.SetException(exception);
        }
    }
}
