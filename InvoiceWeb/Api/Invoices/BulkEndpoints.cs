using InvoiceWeb.Accounts;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Bulk;
using InvoiceWeb.Invoices.Ownership;
using InvoiceWeb.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Several invoices at once, and whose an invoice is.</summary>
internal static class BulkEndpoints
{
    public static void MapBulk(this RouteGroupBuilder api)
    {
        var invoices = api.MapGroup("/invoices").WithTags("Invoices");
        invoices.MapPost("/bulk", RunAsync)
            .Called("changeInvoices", "Read again, delete, restore or reassign several invoices", """
                Either ids are given, or whole is true: then it is done to all that the filters in the address find, a hundred with each call, until the
                answer's next is null. Give next as after, and the same filters, for the hundred that follow.
                """)
            .Answers<BulkResource>()
            .Refuses(ProblemKind.Malformed, ProblemKind.Invalid)
            .Writing();
        invoices.MapPut("/{id}/owner", ReassignAsync)
            .Called("reassignInvoice", "Give an invoice to somebody else")
            .Answers<InvoiceResource>()
            .Refuses(ProblemKind.NotFound, ProblemKind.Invalid, ProblemKind.ForeignOrigin)
            .Administering();
    }

    private static async Task<IResult> RunAsync(
        BulkRequest request, [AsParameters] InvoiceQuery query, HttpContext context, BulkService bulk, UserDirectory users, CancellationToken cancellationToken)
    {
        var viewer = context.User.ToViewer();
        if (request.Action is BulkAction.Reassign && !viewer.IsAdmin)
        {
            return ProblemKind.NotAllowed.ToResult("Only an admin can give invoices to somebody else.");
        }

        var to = request.Action is BulkAction.Reassign ? await FindAsync(users, request.To) : null;
        if (request.Action is BulkAction.Reassign && to is null)
        {
            return Invalid("to", "to is the e-mail address of somebody with an open account.");
        }

        var order = new BulkOrder(request.Action, to);
        return request.Whole
            ? await RunWholeAsync(request, order, viewer, query, bulk, cancellationToken)
            : await RunNamedAsync(request, order, viewer, bulk, cancellationToken);
    }

    private static async Task<IResult> RunNamedAsync(BulkRequest request, BulkOrder order, Viewer viewer, BulkService bulk, CancellationToken cancellationToken)
    {
        var ids = (request.Ids ?? []).Select(id => InvoiceId.TryParse(id, provider: null, out var known) ? known : (InvoiceId?)null).ToList();
        return ids.Count is 0 or > BulkService.MaxNamed || ids.Contains(null)
            ? Invalid("ids", $"ids are 1 to {BulkService.MaxNamed} ids of invoices.")
            : TypedResults.Ok(BulkResource.Of(await bulk.RunAsync(viewer, order, [.. ids.OfType<InvoiceId>()], cancellationToken)));
    }

    private static async Task<IResult> RunWholeAsync(
        BulkRequest request, BulkOrder order, Viewer viewer, InvoiceQuery query, BulkService bulk, CancellationToken cancellationToken)
    {
        if (request.Ids is not null)
        {
            return Invalid("ids", "Either ids are given or whole is true.");
        }

        if (order.Action is BulkAction.Restore)
        {
            return Invalid("whole", "No list finds what lies in the trash: give the ids.");
        }

        return query.FlawOfWhole is { } flaw
            ? ProblemKind.Malformed.ToResult(flaw)
            : TypedResults.Ok(BulkResource.Of(await bulk.RunAsync(viewer, order, query.ToFilter(), query.After, cancellationToken)));
    }

    private static async Task<IResult> ReassignAsync(
        InvoiceId id, NewOwner owner, HttpContext context, OwnershipService ownership, UserDirectory users, LineKeeper keeper, CancellationToken cancellationToken)
    {
        if (await FindAsync(users, owner.Email) is not { } to)
        {
            return Invalid("email", "email is the address of somebody with an open account.");
        }

        var viewer = context.User.ToViewer();
        return await ownership.ReassignAsync(viewer, id, to, cancellationToken) is { } given
            ? InvoiceTag.Answer(context, given, InvoiceResource.Of(given, viewer, keeper.Line))
            : ProblemKind.NotFound.ToResult();
    }

    private static async Task<Person?> FindAsync(UserDirectory users, string? email) =>
        !string.IsNullOrWhiteSpace(email) && await users.FindByEmailAsync(email.Trim()) is { DisabledAt: null } user ? new Person(user.UserId, user.DisplayName) : null;

    private static ProblemHttpResult Invalid(string name, string words) =>
        ProblemKind.Invalid.ToResult(words, new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [words] });
}
