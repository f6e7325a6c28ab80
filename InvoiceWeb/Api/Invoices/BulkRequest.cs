using System.Text.Json.Serialization;
using InvoiceWeb.Invoices.Bulk;

namespace InvoiceWeb.Api.Invoices;

/// <summary>One thing to do to several invoices.</summary>
/// <param name="Ids">A hundred at most.</param>
/// <param name="To">The new owner's e-mail address, for reassign; that is for admins.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BulkRequest(BulkAction Action, IReadOnlyList<string>? Ids, string? To = null);
