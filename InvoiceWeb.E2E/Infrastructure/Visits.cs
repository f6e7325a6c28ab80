namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>An address to look at each page by. A page that is added to the product has to be added here.</summary>
public static class Visits
{
    /// <summary>What answers with a file or a fragment, or leads on at once.</summary>
    private static readonly HashSet<string> WithoutAPage = new(StringComparer.Ordinal)
    {
        "/admin/audit/export",
        "/admin/users/suggest",
        "/invoices/bulk", // answers what a list's selection posts
        "/invoices/export/{format:regex(^(csv|json|zip)$)}",
        "/invoices/{id}/different/{other}",
        "/invoices/{id}/pages/{number:int:min(1)}",
        "/invoices/{id}/pages/{number:int:min(1)}/places",
        "/invoices/{id}/pages/{number:int:min(1)}/thumbnail",
        "/language",
        "/profile/export",
        "/sign-in/code", // shown between the password and the second step alone; the account journeys go through it
        "/trash/{id}/thumbnail",
    };

    private static readonly Visit[] All =
    [
        new("/sign-in", "/sign-in", Visitor.Anybody),
        new("/setup", "/setup", Visitor.Anybody),
        new("/welcome/{token:length(43)}", $"/welcome/{new string('x', 43)}", Visitor.Anybody),
        new("/denied", "/denied", Visitor.Anybody),
        new("/error", "/error", Visitor.Anybody),
        new("/status/{code:int:range(400,599)}", "/status/404", Visitor.Anybody),
        new("/", "/", Visitor.Employee),
        new("/capture", "/capture", Visitor.Employee),
        new("/capture/form", "/capture/form", Visitor.Employee),
        new("/invoices/totals", "/invoices/totals", Visitor.Employee),
        new("/invoices/{id}", "/invoices/{invoice}", Visitor.Employee),
        new("/invoices/{id}/pages", "/invoices/{invoice}/pages", Visitor.Employee),
        new("/invoices/{id}/pages/{number:int:min(1)}/crop", "/invoices/{invoice}/pages/1/crop", Visitor.Employee),
        new("/review/{id?}", "/review", Visitor.Employee),
        new("/trash/{id?}", "/trash", Visitor.Employee),
        new("/profile", "/profile", Visitor.Employee),
        new("/profile/password", "/profile/password", Visitor.Employee),
        new("/profile/tokens", "/profile/tokens", Visitor.Employee),
        new("/profile/two-step", "/profile/two-step", Visitor.Employee),
        new("/profile/delete", "/profile/delete", Visitor.Employee),
        new("/reference", "/reference", Visitor.Employee),
        new("/sign-out", "/sign-out", Visitor.Employee),
        new("/admin", "/admin", Visitor.Admin),
        new("/admin/users", "/admin/users", Visitor.Admin),
        new("/admin/users/invite", "/admin/users/invite", Visitor.Admin),
        new("/admin/users/import", "/admin/users/import", Visitor.Admin),
        new("/admin/users/{id:length(24)}", "/admin/users/{user}", Visitor.Admin),
        new("/admin/audit", "/admin/audit", Visitor.Admin),
        new("/admin/queue", "/admin/queue", Visitor.Admin),
        new("/admin/settings", "/admin/settings", Visitor.Admin),
        new("/admin/system", "/admin/system", Visitor.Admin),
    ];

    public enum Visitor
    {
        Anybody,
        Employee,
        Admin,
    }

    /// <summary>Pages of the product that nobody looks at yet.</summary>
    public static IEnumerable<string> Gaps => ProductPages.Templates
        .Select(WithoutHandler)
        .Except(WithoutAPage, StringComparer.Ordinal)
        .Except(All.Select(visit => visit.Template), StringComparer.Ordinal);

    /// <param name="invoice">The id of one that the employee sent.</param>
    /// <param name="user">The id of the employee.</param>
    public static IEnumerable<string> Of(Visitor visitor, string invoice, string user)
    {
        var pages = ProductPages.Templates.Select(WithoutHandler).ToHashSet(StringComparer.Ordinal);
        return All
            .Where(visit => visit.Visitor == visitor && pages.Contains(visit.Template))
            .Select(visit => visit.Address.Replace("{invoice}", invoice, StringComparison.Ordinal).Replace("{user}", user, StringComparison.Ordinal));
    }

    /// <summary>A page is looked at as it is asked for; its handlers answer what it posts.</summary>
    private static string WithoutHandler(string template) =>
        template.IndexOf("/{handler", StringComparison.Ordinal) is > 0 and var handler ? template[..handler] : template;

    private sealed record Visit(string Template, string Address, Visitor Visitor);
}
