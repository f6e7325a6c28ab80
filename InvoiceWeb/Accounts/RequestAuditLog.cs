using System.Net;
using System.Security.Claims;
using InvoiceWeb.Auditing;

namespace InvoiceWeb.Accounts;

/// <summary>Adds to each entry who sent the present request and from where.</summary>
public sealed class RequestAuditLog(
    IAuditStore store, IHttpContextAccessor requests, AuditOrigin origin, AuditMeter meter, TimeProvider clock) : IAuditLog
{
    public async Task WriteAsync(AuditEntry entry)
    {
        var request = requests.HttpContext;
        var actor = entry.Actor ?? ActorOf(request?.User) ?? origin.Party;
        var record = new AuditRecord("", clock.GetUtcNow(), actor, entry.Action, entry.Subject, entry.Detail, AddressOf(request?.Connection.RemoteIpAddress));
        await store.AppendAsync(record, CancellationToken.None);
        meter.Count(entry.Action);
    }

    private static AuditParty? ActorOf(ClaimsPrincipal? user) =>
        user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new AuditParty(id, user.FindFirstValue(ClaimTypes.Email) ?? id) : null;

    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };
}
