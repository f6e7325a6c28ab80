using System.Text;
using Native.Leptonica;

namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>Sound files of every kind, all made here, for mutations to start from.</summary>
internal sealed class SampleFiles
{
    private static readonly string[] s_lines =
    [
        "Hill Street Office Supplies Ltd", "Invoice no. HS-20417", "Invoice date 03.04.2024", "Paper A4, 5 boxes 125,00",
        "Toner cartridge 60,00", "Net total EUR 185,00", "VAT 20 % EUR 37,00", "Total EUR 222,00",
    ];

    private SampleFiles(IReadOnlyList<byte[]> all) => All = all;

    public IReadOnlyList<byte[]> All { get; }

    /// <summary>The lines of an invoice, for a PDF with a text layer.</summary>
    public static IReadOnlyList<string> Lines => s_lines;

    /// <summary>An invoice in CII with the same values.</summary>
    public static byte[] Cii { get; } = Encoding.UTF8.GetBytes("""
        <?xml version="1.0" encoding="UTF-8"?>
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
            xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
            xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
          <rsm:ExchangedDocument><ram:ID>HS-20417</ram:ID>
            <ram:IssueDateTime><udt:DateTimeString format="102">20240403</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Hill Street Office Supplies Ltd</ram:Name>
              <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">GB 123 4567 89</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
              <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>GB33 BUKB 2020 1555 5555 55</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
              <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20240503</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
              <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>185.00</ram:LineTotalAmount>
                <ram:TaxBasisTotalAmount>185.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">37.00</ram:TaxTotalAmount>
                <ram:GrandTotalAmount>222.00</ram:GrandTotalAmount><ram:DuePayableAmount>222.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """);

    /// <param name="picture">A picture of a document to make files of every picture format from.</param>
    public static SampleFiles From(byte[] picture)
    {
        LeptonicaLibrary.Load();
        using Pix large = Pix.Decode(picture);

        // Small, so that reading what is still sound after a mutation takes little time.
        using Pix color = large.Scale(320.0 / large.Width);
        using Pix gray = color.ToGray();
        PixFormat[] formats = [PixFormat.Jpeg, PixFormat.Png, PixFormat.Tiff, PixFormat.TiffZip, PixFormat.WebP, PixFormat.Bmp];
        PdfWriter carrier = PdfWriter.Of(s_lines);
        carrier.Attach("factur-x.xml", Cii);
        return new([
            .. formats.Select(color.Encode),
            gray.Encode(PixFormat.Gif),
            gray.Encode(PixFormat.Tiff),
            PdfWriter.Of(s_lines).ToBytes(),
            PdfWriter.Of(s_lines, s_lines).ToBytes(),
            PdfOf(color.Encode(PixFormat.Jpeg), color.Width, color.Height),
            carrier.ToBytes(),
            Cii,
        ]);
    }

    // A scan: a page that is one picture.
    private static byte[] PdfOf(byte[] jpeg, int width, int height)
    {
        PdfWriter pdf = PdfWriter.Of();
        pdf.Replace(2, "<< /Type /Pages /Count 1 /Kids [4 0 R] >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 450] /Resources << /XObject << /I 5 0 R >> >> /Contents 6 0 R >>");
        pdf.AddStream($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", jpeg);
        pdf.AddStream("", "300 0 0 450 0 0 cm /I Do"u8.ToArray());
        return pdf.ToBytes();
    }
}
