using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>From the form over an invoice's fields to what is said of it.</summary>
public sealed class Corrections(InvoiceService invoices, CheckingService checking)
{
    /// <returns>Null when there is no such invoice to see.</returns>
    public async Task<CorrectionOutcome?> SaveAsync(Viewer viewer, InvoiceId id, IFormCollection posted, CancellationToken cancellationToken)
    {
        if (await invoices.FindAsync(viewer, id, cancellationToken) is not { } seen)
        {
            return null;
        }

        var form = CorrectionForm.Of(posted, seen);
        var (edits, errors) = form.Read(seen);
        if (errors.Count > 0)
        {
            var state = new CorrectionState(form) { Errors = errors, Problem = L["Nothing was saved yet: one entry cannot be understood."] };
            return new CorrectionOutcome(seen, state, StatusCodes.Status422UnprocessableEntity, "");
        }

        return await checking.CorrectAsync(viewer, id, edits, form.Accept, cancellationToken) switch
        {
            CheckResult.Saved saved => new CorrectionOutcome(saved.Invoice, State: null, StatusCodes.Status200OK, ChangeWords.Of(saved, form.Accept)),
            CheckResult.Conflicting conflicting => Conflict(form, conflicting),
            CheckResult.Incomplete incomplete => Lacks(form, incomplete),
            CheckResult.Busy busy => new CorrectionOutcome(
                busy.Invoice,
                new CorrectionState(form) { Problem = L["Nothing was saved: it is being read just now. What you typed is still here; save it when the reading is done."] },
                StatusCodes.Status409Conflict,
                ""),
            _ => null,
        };
    }

    private static CorrectionOutcome Conflict(CorrectionForm form, CheckResult.Conflicting conflicting)
    {
        var currency = conflicting.Invoice.Fields.Currency?.Value;
        var state = new CorrectionState(form)
        {
            Conflicts = conflicting.Conflicts.ToDictionary(conflict => conflict.Field, conflict => ConflictView.Of(conflict, currency)),
            Problem = conflicting.Conflicts.Any(conflict => conflict.IsChoice)
                ? L["Nothing was saved yet: somebody else changed the same. Choose which value is right."]
                : L["Nothing was saved yet: somebody else changed something. Look again, then go on."],
        };
        return new CorrectionOutcome(conflicting.Invoice, state, StatusCodes.Status409Conflict, "");
    }

    private static CorrectionOutcome Lacks(CorrectionForm form, CheckResult.Incomplete incomplete)
    {
        var state = new CorrectionState(form)
        {
            Errors = incomplete.Lacking.ToDictionary(field => field, _ => L["Every invoice has one. Type it as it stands on the picture."]),
            Problem = L["Nothing was saved yet: an invoice needs a total and a date before it is ready."],
        };
        return new CorrectionOutcome(incomplete.Invoice, state, StatusCodes.Status422UnprocessableEntity, "");
    }
}
