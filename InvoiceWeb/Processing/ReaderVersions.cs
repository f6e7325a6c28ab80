using InvoiceWeb.Operation.Health;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Processing;

/// <summary>Tells of the readers' and decoders' versions.</summary>
public sealed class ReaderVersions : IComponentVersions
{
    public async Task<IReadOnlyList<ComponentVersion>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await ReadingParts.ListAsync(cancellationToken)).Select(part => new ComponentVersion(part.Key, part.Value))];
}
