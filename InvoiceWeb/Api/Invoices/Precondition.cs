using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>For changes that may be made whatever the version is: If-Match counts where it is given.</summary>
internal static class Precondition
{
    /// <returns>Why the change is not made; null to go ahead.</returns>
    public static async Task<IResult?> CheckAsync(HttpContext context, Viewer viewer, InvoiceId id, InvoiceService invoices, CancellationToken cancellationToken) =>
        await invoices.FindAsync(viewer, id, cancellationToken) switch
        {
            null => ProblemKind.NotFound.ToResult(),
            var seen when InvoiceTag.Matches(context.Request, seen) is false => ProblemKind.VersionMismatch.ToResult("The invoice is another by now."),
            _ => null,
        };
}
