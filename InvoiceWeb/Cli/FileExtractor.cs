using System.Globalization;
using System.Runtime.CompilerServices;
using InvoiceWeb.Extraction;
using InvoiceWeb.Extraction.Explaining;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;
using InvoiceWeb.Reading.Tracing;

namespace InvoiceWeb.Cli;

/// <summary>Reads files side by side and hands the results over in the order of the files.</summary>
/// <param name="stages">A folder that takes a picture of each stage of reading; null for none.</param>
/// <param name="explain">Whether each line tells why its fields are what they are.</param>
internal sealed class FileExtractor(DocumentReader reader, int jobs, string? stages, bool explain) : IDisposable
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

    // The first page keeps the file's bare name: most files have no other.
    private ReadingTrace Trace(string path, int page)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return stages is null ? ReadingTrace.None : new StageFolder(stages, page == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{page + 1}"));
    }

    private async Task<ExtractLine> ExtractAsync(string file, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        long started = TimeProvider.System.GetTimestamp();
        try
        {
            string path = GivenPath.Resolve(file);
            if (!File.Exists(path))
            {
                return Failed("There is no such file.");
            }

            ReadDocument document = await reader.ReadAsync(await File.ReadAllBytesAsync(path, cancellationToken), page => Trace(path, page), cancellationToken);
            ExtractLine line = ExtractLine.Found(file, DocumentExtractor.Extract([document]), TimeProvider.System.GetElapsedTime(started));
            return explain ? line with { Explanation = [.. Explanation.Of(document.Pages, ModelFile.Embedded)] } : line;
        }
        catch (Exception exception) when (exception is UnreadableImageException or IOException or UnauthorizedAccessException)
        {
            return Failed(exception.Message);
        }
        finally
        {
            _turns.Release();
        }

        ExtractLine Failed(string error) => ExtractLine.Failed(file, error, TimeProvider.System.GetElapsedTime(started));
    }
}
