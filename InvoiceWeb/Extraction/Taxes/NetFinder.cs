using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Extraction.Totals;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.Taxes;

/// <summary>
/// The net amount: what the tax leaves of the total. Printed, it proves both; unprinted, it is inferred without a place. Where the total was
/// rounded at the till, the sum that is printed as net counts, not what is left of the rounded one.
/// </summary>
internal static class NetFinder
{
    // The total may be rounded, or the tax one of several: nothing on the page bears an inferred net out.
    private const double MostInferred = 0.7;

    public static ReadField<decimal>? Find(DocumentEvidence evidence, ReadField<decimal>? total, ReadField<decimal>? tax)
    {
        if (total is null || tax is null || tax.Value >= total.Value)
        {
            return null;
        }

        decimal net = total.Value - tax.Value;
        decimal tolerance = evidence.Amounts.Any(a => Is(LabelKind.Rounding, a)) ? Arithmetic.LargestRounding : 0;
        Amount? printed = evidence.Amounts
            .Where(a => a.Value == net || (Math.Abs(a.Value - net) <= tolerance && Is(LabelKind.Subtotal, a)))
            .OrderByDescending(a => Is(LabelKind.Subtotal, a))
            .FirstOrDefault();
        double confidence = Math.Min(total.Confidence, tax.Confidence);
        return printed is null
            ? new(net, Math.Min(MostInferred, total.Confidence * tax.Confidence), Box: null)
            : new(printed.Value, printed.Value == net ? confidence : Math.Min(MostInferred, confidence), printed.Span.ToFieldBox(evidence.Document.Pages));

        bool Is(LabelKind kind, Amount amount) => LabelRelations.Left(evidence, amount.Span)?.Kind == kind;
    }
}
