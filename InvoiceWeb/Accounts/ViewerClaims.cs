using System.Security.Claims;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Accounts;

/// <summary>From the signed-in principal to the <see cref="Viewer"/> that the domain knows.</summary>
public static class ViewerClaims
{
    public static Viewer ToViewer(this ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("Only a signed-in user is a viewer.");
        return new Viewer(new UserId(id), user.FindFirstValue(ClaimTypes.GivenName) ?? user.Identity?.Name ?? id, user.IsInRole(Roles.Admin));
    }
}
