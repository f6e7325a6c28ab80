using InvoiceWeb.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Why reading failed, and what to do about it.</summary>
public static class FailureWords
{
    /// <summary>Fits a row of the list, after "Failed: ". What is wrong with the picture says more than that there is no text.</summary>
    public static string ForRow(Invoice invoice) => invoice.Failure is FailureReason.NoText && invoice.Faults is [var first, ..]
        ? FaultWords.Short(first.Fault)
        : Short(invoice.Failure);

    /// <summary>Fits a line of a list.</summary>
    public static string Short(FailureReason? reason) => reason switch
    {
        FailureReason.UnreadableImage => L["damaged file"],
        FailureReason.NoText => L["no text found"],
        FailureReason.MissingPage => L["a page is missing"],
        FailureReason.Interrupted => L["interrupted"],
        _ => L["an error of ours"],
    };

    public static string Advice(FailureReason? reason) => reason switch
    {
        FailureReason.UnreadableImage => L["The photo or document could not be opened. Take a new photo, or save the document anew, and send it."],
        FailureReason.NoText => L["There was no text to be found on it. Take the photo again: closer, flat, and in better light."],
        FailureReason.MissingPage => L["A page of this invoice is missing from the archive. Send it again."],
        FailureReason.Interrupted => L["The server was restarted while it was reading. Let it read again."],
        _ => L["Something went wrong on our side while reading. Let it read again; if that fails too, tell your admin."],
    };
}
