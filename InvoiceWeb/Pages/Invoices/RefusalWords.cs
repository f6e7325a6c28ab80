using InvoiceWeb.Invoices.Uploads;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Why an upload was refused: what is wrong, and what to do.</summary>
public static class RefusalWords
{
    public static string Of(UploadResult.Refused refused) => refused.Problem switch
    {
        UploadProblem.NoPages => L["No photo or document arrived. Choose one and send it again."],
        UploadProblem.Empty => L["The file is empty. Take or choose it again."],
        UploadProblem.NotBase64 => L["The file was damaged on its way. Send it again."],
        UploadProblem.KeyReused => L["Other files were sent under the same mark before, and those are stored. Choose these ones again and send them anew."],
        UploadProblem.TooManyPages or UploadProblem.TooLarge or UploadProblem.TooManyPixels => OfSize(refused.Problem, refused.Limit),
        _ => OfFile(refused.Problem),
    };

    private static string OfSize(UploadProblem problem, long? limit) => (problem, limit) switch
    {
        (UploadProblem.TooManyPages, { } pages) => L["An invoice can have {0} pages at most. Send the rest as another invoice.", pages],
        (UploadProblem.TooManyPages, null) => L["The document has too many pages. Send only the pages of one invoice."],
        (UploadProblem.TooLarge, _) => L["The file is larger than {0} MB. Crop a photo or take it with fewer megapixels; save a document with smaller pictures.", limit],
        (_, { } megapixels) => L["The photo has more than {0} megapixels. Crop it or take it with fewer.", megapixels],
        _ => L["The photo has too many megapixels. Crop it or take it with fewer."],
    };

    private static string OfFile(UploadProblem problem) => problem switch
    {
        UploadProblem.UnsupportedFormat =>
            L["This is not a photo or document that can be read. Send a JPEG, PNG, WebP, TIFF, GIF or BMP picture, a PDF, or an electronic invoice (XML)."],
        UploadProblem.DamagedImage => L["The picture is damaged and cannot be opened. Save it as JPEG or PNG and send that, or take it again."],
        UploadProblem.DamagedPdf => L["The PDF is damaged and cannot be opened. Save or print it to a new PDF and send that."],
        UploadProblem.ProtectedPdf => L["The PDF is protected by a password. Save it without one and send it again."],
        UploadProblem.DamagedXml => L["The XML file is damaged, or built in a way that no invoice is. Ask its sender for it anew."],
        UploadProblem.OtherXml => L["This XML file is no electronic invoice that can be read. Send UBL or CII (XRechnung, ZUGFeRD, Factur-X)."],
        UploadProblem.TooHeavy => L["Opening the file takes more than a document should. Save or print it anew and send that."],
        _ => L["The file could not be taken. Try another one."],
    };
}
