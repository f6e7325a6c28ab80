using System.Collections.Frozen;
using System.Globalization;

namespace InvoiceWeb.Cli.Import;

/// <summary>Sends the documents of a folder one after the other, and says what became of each.</summary>
internal sealed class FolderImport(InvoiceSender sender, ProgressBar progress, TextWriter output, TextWriter error)
{
    private static readonly FrozenSet<string> s_documents = FrozenSet.ToFrozenSet(
        [".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp", ".pdf", ".xml"], StringComparer.OrdinalIgnoreCase);

    /// <returns>The exit code: 0 when all are stored.</returns>
    public async Task<int> RunAsync(string folder, bool recursive, CancellationToken cancellationToken)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", recursive ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(file => s_documents.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)];
        int failed = 0;
        foreach ((int number, string file) in files.Index())
        {
            progress.Show(number, files.Length);
            string name = Path.GetRelativePath(folder, file);
            SentDocument sent = await sender.SendAsync(file, cancellationToken);
            progress.Clear();
            if (sent.Error is null)
            {
                await output.WriteLineAsync($"{sent.Id}\t{name}".AsMemory(), cancellationToken);
                continue;
            }

            failed++;
            await error.WriteLineAsync($"{name}: {sent.Error}".AsMemory(), cancellationToken);
            if (sent.IsFinal)
            {
                return 1;
            }
        }

        string end = string.Create(CultureInfo.InvariantCulture, $"{files.Length - failed} of {files.Length} documents are stored.");
        await error.WriteLineAsync((failed == 0 ? end : $"{end} Run it again to send the others.").AsMemory(), cancellationToken);
        return failed == 0 ? 0 : 1;
    }
}
