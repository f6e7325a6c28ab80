using InvoiceWeb.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What is wrong with a picture, and how to take a better one.</summary>
public static class FaultWords
{
    /// <param name="pages">How many pages the invoice has: only one of several has to be named.</param>
    public static string Sentence(PageFault fault, int pages) => pages == 1 ? Advice(fault.Fault) : L["Page {0}: {1}", fault.Page + 1, Advice(fault.Fault)];

    /// <summary>Fits a row of the list, after "Failed: ".</summary>
    public static string Short(PictureFault fault) => fault switch
    {
        PictureFault.Blurred => L["blurred"],
        PictureFault.TooDark => L["too dark"],
        PictureFault.Glare => L["glare on the paper"],
        PictureFault.TooSmall => L["print too small"],
        _ => L["not all of the page"],
    };

    /// <summary>Fits a row of the list, after "Please check: ". Null where all that every invoice has was found.</summary>
    public static string? Lacking(Invoice invoice) => invoice.Fields switch
    {
        { Total: null, Date: null } => L["no total, no date"],
        { Total: null } => L["no total found"],
        { Date: null } => L["no date found"],
        _ => null,
    };

    private static string Advice(PictureFault fault) => fault switch
    {
        PictureFault.Blurred => L["The photo is blurred. Hold the phone still and take it again."],
        PictureFault.TooDark => L["The photo is too dark. Switch on a light and take it again."],
        PictureFault.Glare => L["Light is reflected on the paper. Tilt it or turn off the flash, and take the photo again."],
        PictureFault.TooSmall => L["The print is too small on the photo. Go closer, so that the paper fills the picture, and take it again."],
        _ => L["The photo does not show the whole page. Take it again with all four edges in the picture."],
    };
}
