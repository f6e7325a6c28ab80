using InvoiceWeb.Accounts;
using InvoiceWeb.Auditing;
using InvoiceWeb.Exporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace InvoiceWeb.Pages.Profile;

/// <summary>All that is kept about the person, as one JSON file, written while it is read.</summary>
public sealed class ExportModel(AppUserManager users, PersonalExport export, IAuditLog audit, TimeProvider clock) : ProfilePage(users)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await audit.WriteAsync(new AuditEntry(AuditAction.DataExported, Person.ToParty()));
        Response.ContentType = "application/json";
        Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = $"my-data-{clock.GetUtcNow():yyyy-MM-dd}.json" }.ToString();
        await export.WriteAsync(Response.BodyWriter, new PersonalAccount(
            Person.Id, Person.Email, Person.DisplayName, [.. Person.Roles], Person.CreatedAt, Person.LastSignInAt, Person.TwoFactorEnabled), cancellationToken);
        return new EmptyResult();
    }
}
