using InvoiceWeb.Extraction.Layout;

namespace InvoiceWeb.Tests.TestData;

/// <summary>A single line of a document, for what looks at lines alone.</summary>
internal static class DocumentLines
{
    public static DocumentLine Line(string text) => new DocumentText([PageTextBuilder.Page(text)]).Lines[0];
}
