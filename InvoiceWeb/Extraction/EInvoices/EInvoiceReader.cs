using System.Xml.Linq;

namespace InvoiceWeb.Extraction.EInvoices;

/// <summary>Reads an electronic invoice in either syntax of EN 16931. Numbers of terms (BT) are those of the standard.</summary>
internal static class EInvoiceReader
{
    /// <param name="root">A root that is known to be one of an invoice.</param>
    public static EInvoice Read(XElement root) =>
        root.Elements().Any(element => element.Name.LocalName is "HeaderExchangedDocument" or "ExchangedDocument")
            ? CiiInvoice.Read(root)
            : UblInvoice.Read(root);
}
