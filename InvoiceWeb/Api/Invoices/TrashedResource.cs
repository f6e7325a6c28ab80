using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>An invoice in the trash.</summary>
/// <param name="GoneAt">When it is deleted for good; it may take an hour longer.</param>
public sealed record TrashedResource(InvoiceResource Invoice, DateTimeOffset ThrownAwayAt, PersonResource ThrownAwayBy, DateTimeOffset GoneAt)
{
    public static TrashedResource Of(Invoice invoice, Viewer viewer, DateTimeOffset goneAt)
    {
        var mark = invoice.Trash!; // it is in the trash
        return new TrashedResource(InvoiceResource.Of(invoice, viewer, QueueLine.Empty), mark.At, PersonResource.Of(mark.By), goneAt);
    }
}
