using System.Text.Json;

namespace InvoiceWeb.Benchmarks.Corpus;

/// <summary>
/// Keeps what was read in a folder, a file a document, so that work on extraction does not read every page again.
/// The folder is only as good as the reader that filled it: use a new one after a change to reading.
/// </summary>
internal sealed class WordCache(string? folder)
{
    public static string Key(LabelledDocument document) => $"{document.Set}_{Path.GetFileName(document.Path)}.json";

    public async Task<TimedPage?> FindAsync(LabelledDocument document, CancellationToken cancellationToken)
    {
        string? path = folder is null ? null : Path.Combine(folder, Key(document));
        return File.Exists(path)
            ? JsonSerializer.Deserialize<TimedPage>(await File.ReadAllTextAsync(path, cancellationToken))
            : null;
    }

    public async Task StoreAsync(LabelledDocument document, TimedPage page, CancellationToken cancellationToken)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, Key(document)), JsonSerializer.Serialize(page), cancellationToken);
        }
    }
}
