using System.Text.Json.Serialization;
using InvoiceWeb.Invoices.Bulk;

namespace InvoiceWeb.Api.Invoices;

/// <summary>One thing to do to several invoices: to those that are named, or to all that the address's filters find.</summary>
/// <param name="Ids">A hundred at most; none with whole.</param>
/// <param name="To">The new owner's e-mail address, for reassign; that is for admins.</param>
/// <param name="Whole">All that the filters in the address find, a hundred with each call: the answer says where the next call goes on.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BulkRequest(BulkAction Action, IReadOnlyList<string>? Ids = null, string? To = null, bool Whole = false);
