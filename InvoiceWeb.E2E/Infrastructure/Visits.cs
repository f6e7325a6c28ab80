using System.Globalization;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>An address to look at each page by. A page that is added to the product has to be added here.</summary>
public static class Visits
{
    /// <summary>What answers with a file, or leads on at once.</summary>
    private static readonly HashSet<string> WithoutAPage = new(StringComparer.Ordinal)
    {
        "/language",
        "/invoices/export/{format:regex(^(csv|json|zip)$)}",
        "/invoices/{id}/pages/{number:int:min(1)}",
        "/invoices/{id}/pages/{number:int:min(1)}/thumbnail",
    };

    private static readonly Visit[] All =
    [
        new("/sign-in", "/sign-in", Visitor.Anybody),
        new("/setup", "/setup", Visitor.Anybody),
        new("/denied", "/denied", Visitor.Anybody),
        new("/error", "/error", Visitor.Anybody),
        new("/status/{code:int:range(400,599)}", "/status/404", Visitor.Anybody),
        new("/", "/", Visitor.Employee),
        new("/capture", "/capture", Visitor.Employee),
        new("/invoices/totals", "/invoices/totals", Visitor.Employee),
        new("/invoices/{id}/{handler:regex(^(retry|delete)$)?}", "/invoices/{0}", Visitor.Employee),
        new("/sign-out", "/sign-out", Visitor.Employee),
        new("/admin", "/admin", Visitor.Admin),
        new("/admin/users", "/admin/users", Visitor.Admin),
    ];

    public enum Visitor
    {
        Anybody,
        Employee,
        Admin,
    }

    /// <summary>Pages of the product that nobody looks at yet, and visits to pages that are gone.</summary>
    public static IEnumerable<string> Gaps
    {
        get
        {
            var pages = ProductPages.Templates.Except(WithoutAPage, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            pages.SymmetricExceptWith(All.Select(visit => visit.Template));
            return pages;
        }
    }

    /// <param name="invoice">The id of one that the employee sent.</param>
    public static IEnumerable<string> Of(Visitor visitor, string invoice) =>
        All.Where(visit => visit.Visitor == visitor).Select(visit => string.Format(CultureInfo.InvariantCulture, visit.Address, invoice));

    private sealed record Visit(string Template, string Address, Visitor Visitor);
}
