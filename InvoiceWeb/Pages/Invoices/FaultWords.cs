using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What is wrong with a picture, and how to take a better one.</summary>
public static class FaultWords
{
    /// <param name="pages">How many pages the invoice has: only one of several has to be named.</param>
    public static string Sentence(PageFault fault, int pages) => pages == 1 ? Advice(fault.Fault) : $"Page {fault.Page + 1}: {Advice(fault.Fault)}";

    private static string Advice(PictureFault fault) => fault switch
    {
        PictureFault.Blurred => "The photo is blurred. Hold the phone still and take it again.",
        PictureFault.TooDark => "The photo is too dark. Switch on a light and take it again.",
        PictureFault.Glare => "Light is reflected on the paper. Tilt it or turn off the flash, and take the photo again.",
        PictureFault.TooSmall => "The print is too small on the photo. Go closer, so that the paper fills the picture, and take it again.",
        _ => "The photo does not show the whole page. Take it again with all four edges in the picture.",
    };
}
