using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A row of the trash.</summary>
/// <param name="DueAt">When it is deleted for good.</param>
/// <param name="ShowsOwner">Whether the viewer's trash mixes several people's invoices.</param>
public sealed record TrashRowView(Invoice Invoice, DateTimeOffset DueAt, bool ShowsOwner)
{
    public RowView Row { get; } = new(Invoice, ShowsOwner);

    public TrashMark Mark => Invoice.Trash!; // a row of the trash
}
