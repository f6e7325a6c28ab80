using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Why reading failed, and what to do about it.</summary>
public static class FailureWords
{
    /// <summary>Fits a row of the list, after "Failed: ".</summary>
    public static string Short(FailureReason? reason) => reason switch
    {
        FailureReason.UnreadableImage => "damaged file",
        FailureReason.NoText => "no text found",
        FailureReason.MissingPage => "a page is missing",
        FailureReason.Interrupted => "interrupted",
        _ => "an error of ours",
    };

    public static string Advice(FailureReason? reason) => reason switch
    {
        FailureReason.UnreadableImage => "The photo or document could not be opened. Take a new photo, or save the document anew, and send it.",
        FailureReason.NoText => "There was no text to be found on it. Take the photo again: closer, flat, and in better light.",
        FailureReason.MissingPage => "A page of this invoice is missing from the archive. Send it again.",
        FailureReason.Interrupted => "The server was restarted while it was reading. Let it read again.",
        _ => "Something went wrong on our side while reading. Let it read again; if that fails too, tell your admin.",
    };
}
