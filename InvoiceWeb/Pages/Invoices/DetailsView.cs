using System.Globalization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Pages.Localization;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What the details page shows of an invoice.</summary>
/// <param name="SureFrom">A value of lower confidence is doubtful.</param>
public sealed record DetailsView(Invoice Invoice, bool ShowsOwner, double SureFrom)
{
    public StatusLabel Status { get; } = StatusLabel.Of(Invoice);

    public string Title => RowView.TitleOf(Invoice);

    public bool HasBeenRead => Invoice.ReadAt is not null;

    /// <summary>In the order in which a person checks them.</summary>
    public IReadOnlyList<FieldView> Fields =>
    [
        View("total", L["Total"], Invoice.Fields.Total, FormatAmount, Confidence.Check, Confidence.Lacking),
        View("date", L["Date"], Invoice.Fields.Date, Dates.Day, Confidence.Check, Confidence.Lacking),
        View("number", L["Number"], Invoice.Fields.Number, number => number, Confidence.Check, Confidence.Absent),
        View("vendor", L["Vendor"], Invoice.Fields.Vendor, vendor => vendor, Confidence.Perhaps, Confidence.Absent),
        .. FurtherFields,
    ];

    public bool IsPhoto => Invoice.Pages[0].MediaType.StartsWith("image/", StringComparison.Ordinal);

    public IReadOnlyList<DifferenceView> Differences { get; } = [.. Invoice.Differences.Select(one => DifferenceView.Of(one, Invoice.Fields.Currency?.Value))];

    /// <summary>What a person is asked to look at.</summary>
    public string Doubt => Differences.Count > 0 ? L["The page contradicts the electronic invoice in it. Please find out which is right."] : DoubtfulFields;

    private string DoubtfulFields => Fields.Where(one => one.Confidence.AsksToLook).Select(one => FieldWords.InSentence(one.Name)).ToList() switch
    {
        [] => L["Please compare the values with the picture."],
        [var only] => L["Please check {0}.", only],
        [.. var first, var last] => L["Please check {0} and {1}.", string.Join(", ", first), last],
    };

    /// <summary>What is wrong with the pictures, where that is a reason to look or to take another.</summary>
    public IReadOnlyList<string> Faults =>
        Invoice.Status is InvoiceStatus.NeedsReview or InvoiceStatus.Failed ? [.. Invoice.Faults.Select(fault => FaultWords.Sentence(fault, Invoice.Pages.Count))] : [];

    /// <summary>A coordinate as SVG writes numbers, whatever the viewer's culture.</summary>
    public static string Coordinate(double fraction) => fraction.ToString("0.#####", CultureInfo.InvariantCulture);

    /// <param name="page">0-based.</param>
    public IEnumerable<FieldView> BoxesOn(int page) => Fields.Where(one => one.Box?.Page == page);

    /// <summary>What many documents do not state: shown only where it was found.</summary>
    private IEnumerable<FieldView> FurtherFields => new[]
    {
        View("net", L["Net"], Invoice.Fields.Net, FormatAmount, Confidence.Perhaps, Confidence.Absent),
        View("tax", L["Tax"], Invoice.Fields.Tax, FormatAmount, Confidence.Perhaps, Confidence.Absent),
        View("due-date", L["Due date"], Invoice.Fields.DueDate, Dates.Day, Confidence.Perhaps, Confidence.Absent),
        View("vat-id", L["VAT number"], Invoice.Fields.VatId, id => id, Confidence.Perhaps, Confidence.Absent),
        View("iban", L["Account"], Invoice.Fields.Iban, FormatIban, Confidence.Perhaps, Confidence.Absent),
    }.Where(one => one.Value is not null);

    private string FormatAmount(decimal amount) => Amount.Format(amount, Invoice.Fields.Currency?.Value);

    /// <summary>In groups of four, as paper shows it.</summary>
    private static string FormatIban(string iban) => string.Join(' ', iban.Chunk(4).Select(group => new string(group)));

    private FieldView View<T>(string name, string label, ReadField<T>? field, Func<T, string> format, Confidence whenLow, Confidence whenMissing)
        where T : notnull =>
        field is null
            ? new FieldView(name, label, null, whenMissing, null)
            : new FieldView(name, label, format(field.Value), field.Confidence >= SureFrom ? Confidence.Sure : whenLow, field.Box);
}
