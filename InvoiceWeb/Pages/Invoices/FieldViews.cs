using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Ports;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Makes the view of a field: from the invoice, and from the form where that came back.</summary>
public static class FieldViews
{
    /// <param name="sureFrom">A value of lower confidence is doubtful.</param>
    /// <param name="state">Null when nothing came back.</param>
    public static FieldView Of(InvoiceField field, Invoice invoice, double sureFrom, INumberChecks checks, CorrectionState? state)
    {
        var currency = invoice.Fields.Currency?.Value;
        var value = invoice.Fields[field];
        var view = new FieldView(field, FieldText.Of(field, value?.Plain, currency), value?.Plain ?? "", ConfidenceOf(field, invoice, sureFrom), value?.Box)
        {
            Warning = WarningOf(field, invoice, checks),
            Offer = OfferOf(field, invoice) is { } offer ? FieldText.Of(field, offer, currency) : null,
        };
        return state is null ? view : Restore(view, state);
    }

    /// <summary>What was typed stands there again. Where somebody was faster, the next attempt begins from what is there now.</summary>
    private static FieldView Restore(FieldView view, CorrectionState state)
    {
        if (state.Conflicts.TryGetValue(view.Field, out var conflict))
        {
            return view with { Text = conflict.IsChoice ? conflict.Mine : view.Text, Conflict = conflict };
        }

        return state.Form.Typed.TryGetValue(view.Field, out var typed)
            ? view with { Text = typed.Text, Was = typed.Was ?? "", Error = state.Errors.GetValueOrDefault(view.Field) }
            : view;
    }

    private static Confidence ConfidenceOf(InvoiceField field, Invoice invoice, double sureFrom)
    {
        if (invoice.VerdictOn(field) is { } verdict)
        {
            return Confidence.ByPerson(verdict.By.Name, invoice.Fields[field] is null);
        }

        var isKey = field is InvoiceField.Total or InvoiceField.Date;
        return invoice.Fields[field] switch
        {
            null => isKey && invoice.CanCheck ? Confidence.Lacking : Confidence.Absent,
            { } value when value.Confidence >= sureFrom => Confidence.Sure,
            _ => isKey || field is InvoiceField.Number ? Confidence.Check : Confidence.Perhaps,
        };
    }

    private static string? WarningOf(InvoiceField field, Invoice invoice, INumberChecks checks)
    {
        var fields = invoice.Fields;
        return field switch
        {
            InvoiceField.Tax when fields.AddUp is false =>
                L["Net and tax make {0}, not the total.", Amount.Exact(fields.Net!.Value + fields.Tax!.Value, fields.Currency?.Value)], // AddUp knows both
            InvoiceField.VatId when fields.VatId is { } id && checks.IsVatId(id.Value) is false => L["This is not a valid VAT number: compare it with the picture."],
            InvoiceField.Iban when fields.Iban is { } iban && !checks.IsIban(iban.Value) => L["This is not a valid account number: compare it with the picture."],
            _ => null,
        };
    }

    /// <summary>What the reader found after a person had decided otherwise, in plain form.</summary>
    private static string? OfferOf(InvoiceField field, Invoice invoice) =>
        invoice.VerdictOn(field) is { Read: { } read } verdict
        && invoice.ReadAt > verdict.At
        && !string.Equals(read.Plain, invoice.Fields[field]?.Plain, StringComparison.Ordinal)
            ? read.Plain
            : null;
}
