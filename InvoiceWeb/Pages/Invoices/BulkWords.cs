using System.Globalization;
using InvoiceWeb.Invoices.Bulk;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What is done to many invoices, as people say it.</summary>
public static class BulkWords
{
    public static string Button(BulkAction action) => action switch
    {
        BulkAction.Retry => L["Read again"],
        BulkAction.Delete => L["Move to the trash"],
        BulkAction.Restore => L["Undo"],
        BulkAction.Reassign => L["Give away"],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without words."),
    };

    public static string Icon(BulkAction action) => action switch
    {
        BulkAction.Retry => "arrow-clockwise",
        BulkAction.Delete => "trash",
        BulkAction.Restore => "arrow-counterclockwise",
        BulkAction.Reassign => "person-check",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without an icon."),
    };

    public static string Question(BulkAction action, long count, bool isMore) => action switch
    {
        BulkAction.Retry => L["Invoices of this search: {0}. Read them again?", Count(count, isMore)],
        BulkAction.Delete => L["Invoices of this search: {0}. Move them to the trash?", Count(count, isMore)],
        _ => L["Invoices of this search: {0}. Give them away?", Count(count, isMore)],
    };

    public static string Done(BulkAction action, int count) => (action, count) switch
    {
        (BulkAction.Retry, 1) => L["1 invoice is read again."],
        (BulkAction.Retry, _) => L["{0:N0} invoices are read again.", count],
        (BulkAction.Delete, 1) => L["1 invoice is in the trash."],
        (BulkAction.Delete, _) => L["{0:N0} invoices are in the trash.", count],
        (BulkAction.Restore, 1) => L["1 invoice is back in the list."],
        (BulkAction.Restore, _) => L["{0:N0} invoices are back in the list.", count],
        (_, 1) => L["1 invoice was given away."],
        _ => L["{0:N0} invoices were given away.", count],
    };

    public static string Left(int count) => count == 1 ? L["1 was left as it is."] : L["{0:N0} were left as they are.", count];

    public static string Why(BulkLeft left) => left.Why switch
    {
        BulkProblem.Missing => L["An invoice is not there any more."],
        BulkProblem.Busy => L["{0}: waits to be read or is being read already.", NameOf(left)],
        BulkProblem.AlreadyTheirs => L["{0}: belongs to this person already.", NameOf(left)],
        _ => throw new ArgumentOutOfRangeException(nameof(left), left.Why, "A reason without words."),
    };

    private static string Count(long count, bool isMore) => isMore ? L["more than {0:N0}", count] : count.ToString("N0", CultureInfo.CurrentCulture);

    private static string NameOf(BulkLeft left) => left.Invoice is { } invoice
        ? string.Join(' ', new[] { RowView.TitleOf(invoice), invoice.Fields.Number?.Value }.OfType<string>())
        : left.Id.Value;
}
