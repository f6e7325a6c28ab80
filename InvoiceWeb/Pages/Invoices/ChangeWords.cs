using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.History;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>What a person changed, in sentences.</summary>
public static class ChangeWords
{
    public static string Of(CheckResult.Saved saved, bool accepted)
    {
        var currency = saved.Invoice.Fields.Currency?.Value;
        var changes = saved.Changes.Select(change => Of(change, currency));
        var sentences = accepted ? changes.Append(L["Marked as right."]) : changes;
        return string.Join(' ', sentences) is { Length: > 0 } said ? said : L["Nothing had changed."];
    }

    public static string Of(FieldChange change, string? currency)
    {
        var label = FieldWords.Label(change.Field);
        var before = FieldText.Of(change.Field, change.Before, currency);
        var after = FieldText.Of(change.Field, change.After, currency);
        return (change.Before, change.After) switch
        {
            (null, _) => L["{0} is now {1}.", label, after],
            (_, null) => L["{0} removed; it was {1}.", label, before],
            _ => L["{0} changed from {1} to {2}.", label, before, after],
        };
    }
}
