using System.Runtime.CompilerServices;
using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Cli;

/// <summary>Reads files side by side and hands the results over in the order of the files.</summary>
/// <param name="stages">A folder that takes a picture of each stage of reading; null for none.</param>
internal sealed class FileExtractor(PageReaderPool pool, int jobs, string? stages) : IDisposable
{
    // A file is timed from its turn on: waiting for a worker is no property of the file.
    private readonly SemaphoreSlim _turns = new(jobs);

    public async IAsyncEnumerable<ExtractLine> ExtractAsync(
        IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Every file in flight is held in memory: keep the workers busy, and no more.
        Queue<Task<ExtractLine>> inFlight = new();
        foreach (string file in files)
        {
            inFlight.Enqueue(ExtractAsync(file, cancellationToken));
            if (inFlight.Count > 2 * jobs)
            {
                yield return await inFlight.Dequeue();
            }
        }

        while (inFlight.TryDequeue(out Task<ExtractLine>? next))
        {
            yield return await next;
        }
    }

    public void Dispose() => _turns.Dispose();

    private ReadingTrace Trace(string path) => stages is null ? ReadingTrace.None : new StageFolder(stages, Path.GetFileNameWithoutExtension(path));

    private async Task<ExtractLine> ExtractAsync(string file, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            long started = TimeProvider.System.GetTimestamp();
            string path = GivenPath.Resolve(file);
            if (!File.Exists(path))
            {
                return ExtractLine.Failed(file, "There is no such file.");
            }

            byte[] image = await File.ReadAllBytesAsync(path, cancellationToken);
            PageText page = await pool.ReadAsync(image, Trace(path), cancellationToken);
            return ExtractLine.Found(file, FieldExtractor.Extract([page]), TimeProvider.System.GetElapsedTime(started));
        }
        catch (Exception exception) when (exception is UnreadableImageException or IOException or UnauthorizedAccessException)
        {
            return ExtractLine.Failed(file, exception.Message);
        }
        finally
        {
            _turns.Release();
        }
    }
}
