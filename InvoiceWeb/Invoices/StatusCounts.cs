namespace InvoiceWeb.Invoices;

/// <summary>How many invoices stand where; a status that no invoice has counts zero.</summary>
public sealed class StatusCounts(IReadOnlyDictionary<InvoiceStatus, long> counts)
{
    public long this[InvoiceStatus status] => counts.GetValueOrDefault(status);

    public long Total => counts.Values.Sum();
}
