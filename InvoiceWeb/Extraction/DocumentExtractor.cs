using InvoiceWeb.Extraction.EInvoices;
using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Documents;

namespace InvoiceWeb.Extraction;

/// <summary>From what was read of an invoice's files to its fields. An electronic invoice speaks before any page; what it leaves out is read on its own print.</summary>
public static class DocumentExtractor
{
    /// <param name="documents">The files of one invoice in order.</param>
    public static DocumentFields Extract(IReadOnlyList<ReadDocument> documents)
    {
        PageText[] pages = [.. documents.SelectMany(document => document.Pages)];
        string text = string.Join("\n\n", pages.Where(page => page.Lines.Count > 0).Select(page => page.Text));
        if (documents.FirstOrDefault(document => document.Invoice is not null) is not { Invoice: { } root } carrier)
        {
            InvoiceFields read = text.Length == 0 ? InvoiceFields.Empty : FieldExtractor.Extract(pages);
            return new(read, [], text, IsElectronic: false);
        }

        EInvoice invoice = EInvoiceReader.Read(root);
        PrintComparison print = new(PrintOf(carrier, documents));
        IReadOnlyList<FieldDifference> differences = print.Compare(invoice);
        InvoiceFields fields = print.Place(invoice.Fields);

        // A print that says something else may be of another invoice: its account must not come into this one.
        return new(differences.Count == 0 ? print.Complete(fields) : fields, differences, text, IsElectronic: true);
    }

    // What is sent beside a PDF that carries its invoice is no print of it. Pages keep their places: boxes count through all of them.
    private static PageText[] PrintOf(ReadDocument carrier, IEnumerable<ReadDocument> documents) =>
        [.. documents.SelectMany(document => document == carrier || carrier.Pages.All(page => page.Lines.Count == 0) ? document.Pages : document.Pages.Select(_ => PageText.Empty))];
}
