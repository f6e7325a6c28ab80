using InvoiceWeb.Auditing;

namespace InvoiceWeb.Accounts;

public static class AuditParties
{
    public static AuditParty ToParty(this AppUser user) => new(user.Id, user.Email);
}
