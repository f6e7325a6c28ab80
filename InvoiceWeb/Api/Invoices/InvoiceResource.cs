using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>An invoice as the API tells it.</summary>
/// <param name="Version">Grows with every change; the ETag holds it.</param>
/// <param name="PlaceInLine">1 for the one that is read next; null when it does not wait, or too far behind to be counted.</param>
/// <param name="Step">What is done just now, while it is being read.</param>
/// <param name="Failure">Why it could not be read.</param>
/// <param name="Language">The language that somebody asked to read it in, as an ISO 639-2 code; null where its words decide.</param>
/// <param name="ReadAt">When it was last read.</param>
/// <param name="CheckedBy">Who found it right.</param>
/// <param name="Differences">Where an electronic invoice and its printed page disagree.</param>
/// <param name="Faults">What is wrong with pictures that were hard to read.</param>
/// <param name="Duplicates">Invoices that were sent before and look like it, as far as the caller may see them.</param>
/// <param name="IsDuplicateOfAnother">Whether somebody else sent one before that looks like it; told to admins.</param>
public sealed record InvoiceResource(
    string Id,
    long Version,
    PersonResource Owner,
    InvoiceStatus Status,
    int? PlaceInLine,
    ProcessingStep? Step,
    FailureReason? Failure,
    string? Language,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? ReadAt,
    PersonResource? CheckedBy,
    DateTimeOffset? CheckedAt,
    FieldsResource Fields,
    IReadOnlyList<PageResource> Pages,
    IReadOnlyList<FieldDifference> Differences,
    IReadOnlyList<FaultResource> Faults,
    IReadOnlyList<DuplicateResource> Duplicates,
    bool IsDuplicateOfAnother)
{
    public static InvoiceResource Of(Invoice invoice, Viewer viewer, QueueLine line) => new(
        invoice.Id.Value,
        invoice.Version,
        new PersonResource(invoice.OwnerId.Value, invoice.OwnerName),
        invoice.Status,
        line.PlaceOf(invoice.Id),
        invoice.Step,
        invoice.Failure,
        invoice.Language,
        invoice.CreatedAt,
        invoice.UpdatedAt,
        invoice.ReadAt,
        invoice.Checked is { } check ? PersonResource.Of(check.By) : null,
        invoice.Checked?.At,
        FieldsResource.Of(invoice),
        [.. invoice.Pages.Select((page, index) => PageResource.Of(invoice, page, index + 1))],
        invoice.Differences,
        [.. invoice.Faults.Select(fault => new FaultResource(fault.Page + 1, fault.Fault))],
        [.. invoice.Lookalikes.Where(one => one.OwnerId == invoice.OwnerId).Select(one => new DuplicateResource(one.Id.Value, one.SentAt, one.Likeness))],
        viewer.IsAdmin && invoice.Lookalikes.Any(one => one.OwnerId != invoice.OwnerId));
}
