using InvoiceWeb.Storage.Database;
using Mongo.Bson;

namespace InvoiceWeb.Tests.Dashboard;

/// <summary>Counts what is stored by looking at all of it, without any of the product's ways of counting.</summary>
public sealed class RawData(DatabaseHost database)
{
    public async Task<long> EventsAsync(string what, string? detail = null) => (await InvoicesAsync())
        .SelectMany(invoice => invoice["history"].AsBsonArray)
        .Count(entry => entry["what"] == what && (detail is null || entry.AsBsonDocument.GetValue("detail", "") == detail));

    public async Task<decimal> TotalAsync(string currency) => (await ShownAsync())
        .Where(invoice => ValueOf(invoice, "currency") == currency)
        .Sum(invoice => invoice["fields"]["total"]["value"].ToDecimal());

    public async Task<long> ReadFromAsync(string vendor) => (await ShownAsync()).Count(invoice => ValueOf(invoice, "vendor") == vendor);

    /// <returns>How many verdicts say that a field was read right, and how many that it was not.</returns>
    public async Task<(long Right, long Wrong)> VerdictsAsync(string field)
    {
        var verdicts = (await InvoicesAsync())
            .SelectMany(invoice => invoice["verdicts"].AsBsonArray.Select(verdict => (Invoice: invoice, Verdict: verdict.AsBsonDocument)))
            .Where(one => one.Verdict["field"] == field)
            .ToList();
        var right = verdicts.Count(one => one.Verdict["read"] is BsonDocument read && read["value"] == Plain(one.Invoice["fields"][field]["value"]));
        return (right, verdicts.Count - right);
    }

    public async Task<long> AuditedAsync(string action) =>
        await database.Collection(Collections.Audit).CountDocumentsAsync(new BsonDocument("action", action), CancellationToken.None);

    private async Task<List<BsonDocument>> InvoicesAsync() =>
        await database.Collection(Collections.Invoices).FindAsync([], options: null, CancellationToken.None).ToListAsync(CancellationToken.None);

    private async Task<List<BsonDocument>> ShownAsync() =>
        [.. (await InvoicesAsync()).Where(invoice => invoice["trash"] is BsonNull && invoice["status"].AsString is "processed" or "needs-review")];

    private static BsonValue ValueOf(BsonDocument invoice, string field) => invoice["fields"][field] is BsonDocument read ? read["value"] : BsonNull.Value;

    private static string Plain(BsonValue value) => value.IsNumeric ? value.ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture) : value.AsString;
}
