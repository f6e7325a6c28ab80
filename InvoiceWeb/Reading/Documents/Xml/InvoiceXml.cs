using System.Text;
using System.Xml;
using System.Xml.Linq;
using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Reading.Documents.Xml;

/// <summary>
/// Opens an electronic invoice: UBL 2 (invoice and credit note) or CII (also as ZUGFeRD 1 has it). No document type, no entity of
/// its own, nothing fetched, and no more than so many levels and elements.
/// </summary>
internal static class InvoiceXml
{
    private const int MostCharacters = 30_000_000;
    private const int MostLevels = 64;
    private const int MostElements = 500_000;
    private const string Ubl = "urn:oasis:names:specification:ubl:schema:xsd:";

    // ISO 8859 and Windows code pages, as some invoicing programs still write.
    static InvoiceXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="UnreadableImageException">It is damaged, too deep or too large, or no invoice.</exception>
    public static XElement Open(ReadOnlyMemory<byte> file)
    {
        if (Load(file) is not { } root)
        {
            throw new UnreadableImageException(UnreadableWords.DamagedXml) { Problem = UploadProblem.DamagedXml };
        }

        return IsInvoice(root) ? root : throw new UnreadableImageException(UnreadableWords.OtherXml) { Problem = UploadProblem.OtherXml };
    }

    /// <summary>The root of an invoice; null where the file is anything else.</summary>
    public static XElement? TryOpen(ReadOnlyMemory<byte> file) =>
        FileKinds.Of(file.Span) is FileKind.Xml && Load(file) is { } root && IsInvoice(root) ? root : null;

    private static bool IsInvoice(XElement root) => root.Name.LocalName switch
    {
        "CrossIndustryInvoice" or "CrossIndustryDocument" => true,

        // ZUGFeRD's release candidate called it so, in a namespace of its own.
        "Invoice" when root.Elements().Any(e => e.Name.LocalName is "HeaderExchangedDocument") => true,
        "Invoice" or "CreditNote" => root.Name.NamespaceName.StartsWith(Ubl, StringComparison.Ordinal),
        _ => false,
    };

    private static XElement? Load(ReadOnlyMemory<byte> file)
    {
        try
        {
            CheckShape(file);
            using XmlReader reader = Reader(file);
            return XElement.Load(reader);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }

    // Before anything is built of it: what is too deep or too many-parted is refused at the cost of reading it once.
    private static void CheckShape(ReadOnlyMemory<byte> file)
    {
        using XmlReader reader = Reader(file);
        int elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType is XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            if (reader.Depth > MostLevels || elements > MostElements)
            {
                throw new InvalidDataException("The XML is too deep or has too many elements.");
            }
        }
    }

    private static XmlReader Reader(ReadOnlyMemory<byte> file) => XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });
}
