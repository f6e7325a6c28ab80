namespace InvoiceWeb.Reading.Thumbnails;

/// <summary>A picture that waits to be made, and the promise made to whoever asked for it.</summary>
internal sealed class ThumbnailJob(ReadOnlyMemory<byte> image, int width, CancellationToken cancellationToken)
{
    // Continuations run on the pool: they must not hold up the thread that makes the pictures.
    private readonly TaskCompletionSource<byte[]?> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<byte[]?> Completion => completion.Task;

    public void Run()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            completion.SetCanceled(cancellationToken);
            return;
        }

        try
        {
            completion.SetResult(ThumbnailMaker.Make(image.Span, width));
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }
}
