using InvoiceWeb.Invoices.Bulk;

namespace InvoiceWeb.Api.Invoices;

/// <summary>What came of it. Each invoice is done or left; one that was left kept none of the others back.</summary>
/// <param name="Done">Ids.</param>
/// <param name="Next">With whole: what the next call gives as after; null when all was looked at.</param>
public sealed record BulkResource(IReadOnlyList<string> Done, IReadOnlyList<BulkLeftResource> Left, string? Next)
{
    public static BulkResource Of(BulkResult result) =>
        new([.. result.Done.Select(id => id.Value)], [.. result.Left.Select(left => new BulkLeftResource(left.Id.Value, left.Why))], result.Next?.ToString());
}
