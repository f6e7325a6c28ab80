using InvoiceWeb.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>How an invoice's state is told to a person: in words, with an icon and a colour.</summary>
/// <param name="Slug">The state's name in <c>data-status</c>; the style sheet picks the colour by it.</param>
public sealed record StatusLabel(string Slug, string Words, string Icon)
{
    /// <param name="place">In the line of those who wait, where that is known.</param>
    public static StatusLabel Of(Invoice invoice, int? place = null) => Of(invoice.Status) with { Words = WordsFor(invoice, place) };

    /// <param name="place">1 for the next; null for one that is too far behind to be counted, or has only just come.</param>
    public static string Waiting(int? place) => place switch
    {
        null => L["Waiting…"],
        1 => L["Next in line"],
        _ => L["Number {0} in line", place],
    };

    public static StatusLabel Of(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Queued => new("queued", L["Waiting"], "clock"),
        InvoiceStatus.Processing => new("processing", L["Reading"], "eye"),
        InvoiceStatus.Processed => new("processed", L["Ready"], "check-circle"),
        InvoiceStatus.NeedsReview => new("needs-review", L["Please check"], "exclamation-triangle"),
        InvoiceStatus.Failed => new("failed", L["Failed"], "x-circle"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };

    private static string WordsFor(Invoice invoice, int? place) => invoice.Status switch
    {
        InvoiceStatus.Queued => Waiting(place),
        InvoiceStatus.Processing => invoice.Step switch
        {
            ProcessingStep.Extracting => L["Finding the total…"],
            ProcessingStep.Loading => L["Opening the photo…"],
            _ => L["Reading…"],
        },
        InvoiceStatus.Failed => L["Failed: {0}", FailureWords.ForRow(invoice)],
        InvoiceStatus.NeedsReview when FaultWords.Lacking(invoice) is { } lacking => L["Please check: {0}", lacking],
        var settled => Of(settled).Words,
    };
}
