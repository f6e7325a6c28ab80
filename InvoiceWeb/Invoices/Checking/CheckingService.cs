using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Places;
using InvoiceWeb.Invoices.Ports;

namespace InvoiceWeb.Invoices.Checking;

/// <summary>
/// People's corrections. An edit says what its author saw; it holds only while that is still so, and what somebody else, or the reader,
/// changed meanwhile is never overwritten unseen. Edits of different fields go together.
/// </summary>
public sealed class CheckingService(
    InvoiceService invoices, IInvoiceStore store, PlaceService places, DuplicateService duplicates, TimeProvider clock)
{
    /// <summary>So often somebody else may be faster before it is said that the invoice is busy.</summary>
    private const int MaxAttempts = 5;

    /// <param name="edits">One a field at most. One that changes nothing tells what was seen, which counts when the whole is accepted.</param>
    /// <param name="accept">Whether everything is right so.</param>
    public async Task<CheckResult> CorrectAsync(
        Viewer viewer, InvoiceId id, IReadOnlyList<FieldEdit> edits, bool accept, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await invoices.FindAsync(viewer, id, cancellationToken) is not { } invoice)
            {
                return new CheckResult.Missing();
            }

            if (!invoice.CanCheck || attempt > MaxAttempts)
            {
                return new CheckResult.Busy(invoice);
            }

            if (await TryAsync(invoice, edits, accept, viewer.Person, cancellationToken) is { } result)
            {
                return result;
            }
        }
    }

    /// <returns>Null when the invoice changed just now.</returns>
    private async Task<CheckResult?> TryAsync(
        Invoice invoice, IReadOnlyList<FieldEdit> edits, bool accept, Person by, CancellationToken cancellationToken)
    {
        var conflicts = edits.Where(edit => Contradicts(edit, invoice, accept)).Select(edit => ToConflict(edit, invoice)).ToList();
        if (conflicts.Count > 0)
        {
            return new CheckResult.Conflicting(invoice, conflicts);
        }

        var corrections = new Dictionary<InvoiceField, IReadField?>();
        foreach (var edit in edits.Where(edit => edit.IsChange && !IsSo(invoice, edit.Field, edit.Value)))
        {
            corrections.Add(edit.Field, edit.Value is null ? null : await ToFieldAsync(invoice, edit.Field, edit.Value, cancellationToken));
        }

        if (corrections.Count == 0 && !(accept && invoice.Checked is null))
        {
            return new CheckResult.Saved(invoice, []);
        }

        var next = invoice.Correct(corrections, accept, by, clock.GetUtcNow());
        if (accept && next.Lacking.Count > 0)
        {
            return new CheckResult.Incomplete(invoice, next.Lacking);
        }

        var changes = corrections.Select(correction => new FieldChange(correction.Key, invoice.Fields[correction.Key]?.Plain, correction.Value?.Plain));
        if (!await store.TryReplaceAsync(next, cancellationToken))
        {
            return null;
        }

        // Another number or total makes other invoices look like it.
        await duplicates.RefreshAsync(next.Id, CancellationToken.None);
        return new CheckResult.Saved(next, [.. changes]);
    }

    /// <summary>Whether the field is no longer what its author saw: for one who changes it, and for one who finds the whole right.</summary>
    private static bool Contradicts(FieldEdit edit, Invoice invoice, bool accept) =>
        !IsSo(invoice, edit.Field, edit.Was) && !IsSo(invoice, edit.Field, edit.Value) && (edit.IsChange || accept);

    private static FieldConflict ToConflict(FieldEdit edit, Invoice invoice) =>
        new(edit.Field, edit.Was, edit.Value, invoice.Fields[edit.Field]?.Plain, invoice.VerdictOn(edit.Field)?.By);

    private static bool IsSo(Invoice invoice, InvoiceField field, string? plain) =>
        string.Equals(invoice.Fields[field]?.Plain, plain, StringComparison.Ordinal);

    private async Task<IReadField> ToFieldAsync(Invoice invoice, InvoiceField field, string plain, CancellationToken cancellationToken) =>
        FieldForm.ToField(field, plain, await places.FindBoxAsync(invoice, field, plain, cancellationToken));
}
