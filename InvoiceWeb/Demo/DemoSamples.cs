using System.Security.Cryptography;
using System.Text;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Demo;

/// <summary>The sample documents that lie beside the executable, sent in as a browser would send them.</summary>
public sealed class DemoSamples(UploadService uploads, InvoiceService invoices)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo", "Samples");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.jpg").Order(StringComparer.Ordinal)];

    /// <summary>Sends one sample for its owner, unless the owner's newest invoices show that it was sent before.</summary>
    public async Task<bool> SendAsync(Viewer owner, string file, CancellationToken cancellationToken)
    {
        var image = await File.ReadAllBytesAsync(file, cancellationToken);
        var digest = Convert.ToHexStringLower(SHA256.HashData(image));
        var sent = await invoices.ListAsync(owner, InvoiceFilter.None, InvoiceSort.Newest, after: null, cancellationToken);
        if (sent.Items.SelectMany(invoice => invoice.Pages).Any(page => string.Equals(page.Sha256, digest, StringComparison.Ordinal)))
        {
            return false;
        }

        var result = await uploads.UploadAsync(owner, key: null, AsBase64(image), cancellationToken);
        return result is UploadResult.Refused refused ? throw new InvalidDataException($"{Path.GetFileName(file)}: {refused.Message}") : true;
    }

    private static IAsyncEnumerable<Stream> AsBase64(byte[] image) =>
        new Stream[] { new MemoryStream(Encoding.ASCII.GetBytes(Convert.ToBase64String(image))) }.ToAsyncEnumerable();
}
