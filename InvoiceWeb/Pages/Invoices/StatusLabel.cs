using InvoiceWeb.Invoices;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>How an invoice's state is told to a person: in words, with an icon and a colour.</summary>
/// <param name="Slug">The state's name in <c>data-status</c>; the style sheet picks the colour by it.</param>
public sealed record StatusLabel(string Slug, string Words, string Icon)
{
    public static StatusLabel Of(Invoice invoice) => Of(invoice.Status) with { Words = WordsFor(invoice) };

    public static StatusLabel Of(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Queued => new("queued", "Waiting", "clock"),
        InvoiceStatus.Processing => new("processing", "Reading", "eye"),
        InvoiceStatus.Processed => new("processed", "Ready", "check-circle"),
        InvoiceStatus.NeedsReview => new("needs-review", "Please check", "exclamation-triangle"),
        InvoiceStatus.Failed => new("failed", "Failed", "x-circle"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };

    private static string WordsFor(Invoice invoice) => invoice.Status switch
    {
        InvoiceStatus.Queued => "Waiting…",
        InvoiceStatus.Processing => invoice.Step switch
        {
            ProcessingStep.Extracting => "Finding the total…",
            ProcessingStep.Loading => "Opening the photo…",
            _ => "Reading…",
        },
        InvoiceStatus.Failed => $"Failed: {FailureWords.Short(invoice.Failure)}",
        var settled => Of(settled).Words,
    };
}
