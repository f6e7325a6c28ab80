using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Live;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Correcting an invoice, and saying that it is right.</summary>
internal static class CorrectionEndpoints
{
    private const string Changed = "The invoice is another by now. Get it again, look at what changed, and send what is still to be changed with its ETag.";

    private static readonly string[] Needed = ["Every invoice has one."];

    public static void MapCorrections(this RouteGroupBuilder api) => api.MapPatch("/invoices/{id}", CorrectAsync)
        .WithTags("Invoices")
        .Called(
            "updateInvoice",
            "Correct an invoice, or accept it",
            "Fields that are left out stay; null takes a value away. A value that somebody set survives a further reading. If-Match has to name the version that was looked at.")
        .Answers<InvoiceResource>()
        .TakesVersion(isRequired: true)
        .Refuses(ProblemKind.Malformed, ProblemKind.NotFound, ProblemKind.Conflict, ProblemKind.VersionMismatch, ProblemKind.Invalid, ProblemKind.VersionRequired)
        .Writing();

    private static async Task<IResult> CorrectAsync(
        InvoiceId id, InvoicePatch patch, HttpContext context, InvoiceService invoices, CheckingService checking, LineKeeper keeper, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        if (await invoices.FindAsync(viewer, id, cancellationToken) is not { } seen)
        {
            return ProblemKind.NotFound.ToResult();
        }

        if (InvoiceTag.Matches(context.Request, seen) is not true and var matches)
        {
            return matches is null ? ProblemKind.VersionRequired.ToResult("Send the ETag of the invoice that you looked at.") : ProblemKind.VersionMismatch.ToResult(Changed);
        }

        var (values, errors) = (patch.Fields ?? new FieldsPatch()).Read();
        if (errors.Count > 0)
        {
            return ProblemKind.Invalid.ToResult("Nothing was saved: a value cannot be taken.", errors);
        }

        return await checking.CorrectAsync(viewer, id, ToEdits(seen, values), patch.Accept, cancellationToken) switch
        {
            CheckResult.Saved => await InvoiceTag.AnswerAsync(context, viewer, id, invoices, keeper.Line),
            CheckResult.Busy => ProblemKind.Conflict.ToResult("Nothing was saved: it waits to be read, or is being read. Try again when that is done."),
            CheckResult.Conflicting => ProblemKind.VersionMismatch.ToResult(Changed),
            CheckResult.Incomplete incomplete => ProblemKind.Invalid.ToResult(
                "Nothing was saved: an invoice needs a total and a date before it is ready.",
                incomplete.Lacking.ToDictionary(field => $"fields.{FieldsPatch.NameOf(field)}", _ => Needed, StringComparer.Ordinal)),
            _ => ProblemKind.NotFound.ToResult(),
        };
    }

    /// <summary>All fields, with what was seen of them: who accepts the whole stands for the others too.</summary>
    private static List<FieldEdit> ToEdits(Invoice seen, IReadOnlyDictionary<InvoiceField, string?> values) =>
    [
        .. from field in Enum.GetValues<InvoiceField>()
           let was = seen.Fields[field]?.Plain
           select new FieldEdit(field, was, values.TryGetValue(field, out var value) ? value : was),
    ];
}
