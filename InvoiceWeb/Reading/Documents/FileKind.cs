namespace InvoiceWeb.Reading.Documents;

/// <summary>What a document file is, by its first bytes.</summary>
internal enum FileKind
{
    Unknown,
    Image,
    Pdf,
    Xml,
}
