namespace InvoiceWeb.Reading.Documents;

/// <summary>What a person is told of a file that cannot be read: what is wrong, and what to do.</summary>
internal static class UnreadableWords
{
    public const string Unsupported = "This is not a photo or document that can be read. Send a JPEG, PNG, WebP, TIFF, GIF or BMP picture, a PDF, or an electronic invoice (XML).";
    public const string TooManyPixels = "The photo has too many megapixels. Crop it or take it with fewer.";
    public const string DamagedImage = "The picture is damaged and cannot be opened. Save it as JPEG or PNG and send that, or take it again.";
    public const string HeavyImage = "Opening the picture takes more than a picture should. Save it as JPEG or PNG and send that.";
    public const string ProtectedPdf = "The PDF is protected by a password. Save it without one and send it again.";
    public const string DamagedPdf = "The PDF is damaged and cannot be opened. Save or print it to a new PDF and send that.";
    public const string HeavyPdf = "Opening the PDF takes more than a document should. Print it to a new PDF and send that.";
    public const string DamagedXml = "The XML file is damaged, or built in a way that no invoice is. Ask its sender for it anew.";
    public const string OtherXml = "This XML file is no electronic invoice that can be read. Send UBL or CII (XRechnung, ZUGFeRD, Factur-X).";

    public static string TooManyPages(int most) => $"The document has more than {most} pages. Send only the pages of one invoice.";
}
