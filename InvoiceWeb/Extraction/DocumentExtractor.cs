using InvoiceWeb.Extraction.EInvoices;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;

namespace InvoiceWeb.Extraction;

/// <summary>From what was read of an invoice's files to its fields. An electronic invoice speaks before any page.</summary>
public static class DocumentExtractor
{
    /// <param name="documents">The files of one invoice in order.</param>
    public static DocumentFields Extract(IReadOnlyList<ReadDocument> documents)
    {
        PageText[] pages = [.. documents.SelectMany(document => document.Pages)];
        string text = string.Join("\n\n", pages.Where(page => page.Lines.Count > 0).Select(page => page.Text));
        if (documents.Select(document => document.Invoice).FirstOrDefault(root => root is not null) is not { } root)
        {
            InvoiceFields read = text.Length == 0 ? InvoiceFields.Empty : FieldExtractor.Extract(pages);
            return new(read, [], text, IsElectronic: false);
        }

        EInvoice invoice = EInvoiceReader.Read(root);
        PrintComparison print = new(pages);
        return new(print.Place(invoice.Fields), print.Compare(invoice), text, IsElectronic: true);
    }
}
