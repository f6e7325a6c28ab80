using InvoiceWeb.Dashboard.Figures;

namespace InvoiceWeb.Dashboard.Counting;

/// <summary>Invoices that are counted together. Stored before anything is counted, so that any instance can complete it.</summary>
/// <param name="Number">One more than that of the batch before.</param>
public sealed record TallyBatch(long Number, IReadOnlyDictionary<FigureKey, FigureEdit> Edits, IReadOnlyList<Tally> Tallies)
{
    public static TallyBatch Of(long number, IReadOnlyList<DueInvoice> due, DateTimeOffset now)
    {
        var batch = new FigureBatch(now);
        var tallies = new List<Tally>(due.Count);
        foreach (var (invoice, counted) in due)
        {
            var standing = InvoiceFigures.StandingOf(invoice).ToList();
            var events = InvoiceFigures.EventsOf(invoice, after: counted?.Version ?? -1);
            foreach (var one in events.Concat(standing).Concat(counted?.Standing.Select(before => before.Negated) ?? []))
            {
                batch.Add(one.Kind, one.At, one.Counter, one.Amount, one.Name);
            }

            tallies.Add(new Tally(invoice.Id, invoice.Version, standing));
        }

        return new TallyBatch(number, batch.Edits.Where(edit => !edit.Value.IsEmpty).ToDictionary(), tallies);
    }
}
