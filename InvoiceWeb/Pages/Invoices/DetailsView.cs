using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Pages.Localization;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What the details page shows of an invoice.</summary>
/// <param name="SureFrom">A value of lower confidence is doubtful.</param>
/// <param name="State">Set when a form came back that could not be saved.</param>
public sealed record DetailsView(Invoice Invoice, bool ShowsOwner, double SureFrom, INumberChecks Checks, CorrectionState? State = null)
{
    /// <summary>In the line of those who wait, where that is known.</summary>
    public int? Place { get; init; }

    public StatusLabel Status => StatusLabel.Of(Invoice, Place);

    public string Title => RowView.TitleOf(Invoice);

    /// <summary>Whether there are fields to see or to fill in.</summary>
    public bool ShowsFields => Invoice.ReadAt is not null || Invoice.CanCheck || Invoice.Verdicts.Count > 0;

    /// <summary>All fields in the order in which a person checks them.</summary>
    public IReadOnlyList<FieldView> Fields { get; } = [.. Enum.GetValues<InvoiceField>().Select(field => FieldViews.Of(field, Invoice, SureFrom, Checks, State))];

    /// <summary>What every invoice has, and what is shown beside it from the start.</summary>
    public IEnumerable<FieldView> KeyFields => Fields.Where(one => one.Field <= InvoiceField.Vendor);

    /// <summary>What many documents do not state: folded until there is something to see.</summary>
    public IEnumerable<FieldView> FurtherFields => Fields.Where(one => one.Field > InvoiceField.Vendor);

    public bool OpensFurther => FurtherFields.Any(one => one.Text.Length > 0 || one.AsksToLook);

    /// <summary>Where a person looks first.</summary>
    public FieldView? First => Fields.FirstOrDefault(one => one.Error is not null || one.Conflict is not null) ?? Fields.FirstOrDefault(one => one.AsksToLook);

    public bool IsPhoto => Invoice.Pages[0].IsPhoto;

    public IReadOnlyList<DifferenceView> Differences { get; } = [.. Invoice.Differences.Select(one => DifferenceView.Of(one, Invoice.Fields.Currency?.Value))];

    /// <summary>Whether it is left to say that everything is right.</summary>
    public bool CanAccept => Invoice is { CanCheck: true, Checked: null };

    /// <summary>Who found it right, and when.</summary>
    public string? CheckedWords => Invoice is { Checked: { } check, Status: InvoiceStatus.Processed } ? L["{0} found it right on {1}.", check.By.Name, Dates.Moment(check.At)] : null;

    /// <summary>What a person is asked to look at.</summary>
    public string Doubt => Differences.Count > 0 ? L["The page contradicts the electronic invoice in it. Please find out which is right."] : DoubtfulFields;

    private string DoubtfulFields => Fields.Where(one => one.Confidence.AsksToLook).Select(one => FieldWords.InSentence(one.Field)).ToList() switch
    {
        [] when Invoice.Verdicts.Count > 0 => L["No doubt is left. If the rest is right too, say so."],
        [] => L["Please compare the values with the picture."],
        [var only] => L["Please check {0}.", only],
        [.. var first, var last] => L["Please check {0} and {1}.", string.Join(", ", first), last],
    };

    /// <summary>What is wrong with the pictures, where that is a reason to look or to take another.</summary>
    public IReadOnlyList<string> Faults =>
        Invoice.Status is InvoiceStatus.NeedsReview or InvoiceStatus.Failed ? [.. Invoice.Faults.Select(fault => FaultWords.Sentence(fault, Invoice.Pages.Count))] : [];

    public IEnumerable<HistoryView> History => HistoryView.Of(Invoice, SureFrom);

    /// <summary>The address of the review from the invoice on that follows this one.</summary>
    public string NextToCheck => ReviewAddress.After(Invoice);

    /// <summary>A coordinate as SVG writes numbers, whatever the viewer's culture.</summary>
    public static string Coordinate(double fraction) => fraction.ToString("0.#####", CultureInfo.InvariantCulture);

    /// <param name="page">0-based.</param>
    public IEnumerable<FieldView> BoxesOn(int page) => Fields.Where(one => one.Box?.Page == page);
}
