using InvoiceWeb.Reading.Headers;

namespace InvoiceWeb.Reading.Documents.Images;

/// <summary>
/// Gives an image file's pages as JPEG or PNG, whose decoders are the sturdiest. The decoders of the rarer formats have a record of
/// faults that end the process, so they run in one of their own: this executable once more, with the command <c>decode</c>.
/// </summary>
internal sealed class ImagePages(ConfinedTools tools)
{
    private readonly OwnProgram _self = new(tools);

    /// <param name="file">A file whose header has been checked.</param>
    /// <param name="page">0-based.</param>
    /// <returns>The file itself where it is a JPEG or PNG; else the page as PNG, upright.</returns>
    /// <exception cref="UnreadableImageException">The page cannot be decoded within the limits.</exception>
    public Task<ReadOnlyMemory<byte>> DecodeAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellationToken) =>
        ImageHeader.Read(file.Span) is { MediaType: "image/jpeg" or "image/png" }
            ? Task.FromResult(file)
            : _self.DecodeAsync(file, page, cancellationToken);
}
