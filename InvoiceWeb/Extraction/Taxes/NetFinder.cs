using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Formats;
using InvoiceWeb.Extraction.Labels;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Extraction.Taxes;

/// <summary>The net amount: what the tax leaves of the total. Printed, it proves both; unprinted, it is inferred without a place.</summary>
internal static class NetFinder
{
    public static ReadField<decimal>? Find(DocumentEvidence evidence, ReadField<decimal>? total, ReadField<decimal>? tax)
    {
        if (total is null || tax is null || tax.Value >= total.Value)
        {
            return null;
        }

        decimal net = total.Value - tax.Value;
        Amount? printed = evidence.Amounts
            .Where(a => a.Value == net)
            .OrderByDescending(a => LabelRelations.Left(evidence, a.Span)?.Kind == LabelKind.Subtotal)
            .FirstOrDefault();
        return printed is null
            ? new(net, total.Confidence * tax.Confidence, Box: null)
            : new(net, Math.Min(total.Confidence, tax.Confidence), printed.Span.ToFieldBox(evidence.Document.Pages));
    }
}
