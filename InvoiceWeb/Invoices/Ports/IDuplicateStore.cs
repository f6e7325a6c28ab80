namespace InvoiceWeb.Invoices.Ports;

/// <summary>Looks for invoices that may be the same; none in the trash is among them. Texts and histories are left out.</summary>
public interface IDuplicateStore
{
    /// <summary>Those that share a key of <see cref="Duplicates.DuplicateKeys"/> with an invoice and were sent before it, those of its owner first.</summary>
    Task<IReadOnlyList<Invoice>> FindEarlierAsync(Invoice invoice, CancellationToken cancellationToken);

    /// <summary>Those that share a key with an invoice and were sent after it.</summary>
    Task<IReadOnlyList<InvoiceId>> FindLaterAsync(Invoice invoice, CancellationToken cancellationToken);

    /// <summary>Those that are said to look like an invoice.</summary>
    Task<IReadOnlyList<InvoiceId>> FindSaidToBeLikeAsync(InvoiceId id, CancellationToken cancellationToken);
}
