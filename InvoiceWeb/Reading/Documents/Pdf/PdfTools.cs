using Native.Confinement;

namespace InvoiceWeb.Reading.Documents.Pdf;

/// <summary>Opens PDFs with poppler's tools, each run as a confined process.</summary>
internal sealed class PdfTools(ConfinedTools tools)
{
    // Messages are told apart by their English wording.
    private static readonly Dictionary<string, string> s_environment = new(StringComparer.Ordinal) { ["LC_ALL"] = "C.UTF-8" };

    public ReadingOptions Options => tools.Options;

    /// <exception cref="UnreadableImageException">It is damaged or protected, or has too many pages.</exception>
    public async Task<PdfFile> OpenAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        PdfFile pdf = new(this);
        try
        {
            await pdf.OpenAsync(file, cancellationToken);
            return pdf;
        }
        catch
        {
            pdf.Dispose();
            throw;
        }
    }

    /// <param name="time">What is left for this document.</param>
    public Task<(ConfinedResult Result, TimeSpan Took)> RunAsync(
        string tool, string folder, IEnumerable<string> arguments, TimeSpan time, CancellationToken cancellationToken)
    {
        Limits limits = new(time, Options.ToolMemory, Options.ToolOutput);
        return tools.RunAsync(new(ConfinedProgram.Find(tool)), folder, arguments, s_environment, limits, cancellationToken);
    }
}
