using InvoiceWeb.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>How an invoice's state is told to a person: in words, with an icon and a colour.</summary>
/// <param name="Slug">The state's name in <c>data-status</c>; the style sheet picks the colour by it.</param>
public sealed record StatusLabel(string Slug, string Words, string Icon)
{
    public static StatusLabel Of(Invoice invoice) => Of(invoice.Status) with { Words = WordsFor(invoice) };

    public static StatusLabel Of(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Queued => new("queued", L["Waiting"], "clock"),
        InvoiceStatus.Processing => new("processing", L["Reading"], "eye"),
        InvoiceStatus.Processed => new("processed", L["Ready"], "check-circle"),
        InvoiceStatus.NeedsReview => new("needs-review", L["Please check"], "exclamation-triangle"),
        InvoiceStatus.Failed => new("failed", L["Failed"], "x-circle"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };

    private static string WordsFor(Invoice invoice) => invoice.Status switch
    {
        InvoiceStatus.Queued => L["Waiting…"],
        InvoiceStatus.Processing => invoice.Step switch
        {
            ProcessingStep.Extracting => L["Finding the total…"],
            ProcessingStep.Loading => L["Opening the photo…"],
            _ => L["Reading…"],
        },
        InvoiceStatus.Failed => L["Failed: {0}", FailureWords.Short(invoice.Failure)],
        var settled => Of(settled).Words,
    };
}
