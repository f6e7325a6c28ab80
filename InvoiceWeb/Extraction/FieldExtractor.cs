using InvoiceWeb.Invoices;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Extraction;

/// <summary>From the words of a document to its fields. Pure: the same words give the same fields.</summary>
public static class FieldExtractor
{
    public static InvoiceFields Extract(IReadOnlyList<PageText> pages) => InvoiceFields.Empty;
}
