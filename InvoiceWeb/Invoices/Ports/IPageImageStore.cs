namespace InvoiceWeb.Invoices.Ports;

/// <summary>The collection <c>invoice_images</c>: one document a file, as base64.</summary>
public interface IPageImageStore
{
    /// <summary>Stores a file durably before it returns.</summary>
    /// <param name="page">Any of its pages; what is stored beside the file is the same for all.</param>
    Task InsertAsync(InvoiceId invoice, PageReference page, ReadOnlyMemory<byte> image, CancellationToken cancellationToken);

    /// <returns>The file's bytes, or null when there is none.</returns>
    Task<ReadOnlyMemory<byte>?> FindAsync(string imageId, CancellationToken cancellationToken);

    /// <summary>Removes one file.</summary>
    Task DeleteAsync(string imageId, CancellationToken cancellationToken);

    /// <summary>Removes the pages of an invoice.</summary>
    Task DeleteAsync(InvoiceId invoice, CancellationToken cancellationToken);

    /// <summary>Removes pages whose invoice was never stored, as an interrupted upload leaves them.</summary>
    Task<long> DeleteOrphansAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken);
}
