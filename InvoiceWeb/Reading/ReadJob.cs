using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Reading;

/// <summary>A page that waits for a worker, and the promise made to whoever sent it.</summary>
internal sealed class ReadJob(ReadOnlyMemory<byte> image, string? language, ReadingTrace trace, CancellationToken cancellationToken)
{
    // Continuations run on the pool: they must not hold up the thread that reads.
    private readonly TaskCompletionSource<PageText> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Action _answer = () => throw new InvalidOperationException("The page was not read yet.");

    public Task<PageText> Completion => _completion.Task;

    /// <summary>Reads the page, and keeps what came of it.</summary>
    public void Run(PageReader reader)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = reader.Read(image.Span, language, trace, cancellationToken);
            _answer = () => _completion.SetResult(page);
        }
        catch (OperationCanceledException exception)
        {
            _answer = () => _completion.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            _answer = () => _completion.SetException(exception);
        }
    }

    /// <summary>Keeps the promise.</summary>
    public void Answer() => _answer();
}
