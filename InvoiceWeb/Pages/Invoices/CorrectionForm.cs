using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The form over an invoice's fields as it came in: <c>value[total]</c> as typed, <c>was[total]</c> in plain form as seen.</summary>
/// <param name="Typed">By field; a field that the form did not have is absent.</param>
/// <param name="Accept">Whether everything is right so.</param>
public sealed record CorrectionForm(IReadOnlyDictionary<InvoiceField, (string Text, string? Was)> Typed, bool Accept)
{
    public static CorrectionForm Of(IFormCollection form, Invoice invoice)
    {
        var typed = new Dictionary<InvoiceField, (string, string?)>();
        foreach (var field in Enum.GetValues<InvoiceField>())
        {
            var name = FieldWords.Slug(field);
            if (form.TryGetValue($"value[{name}]", out var text))
            {
                typed[field] = (TakenOffer(form, name, field, invoice) ?? text.ToString(), form[$"was[{name}]"].ToString() is { Length: > 0 } was ? was : null);
            }
        }

        return new CorrectionForm(typed, string.Equals(form["accept"], "true", StringComparison.Ordinal));
    }

    /// <summary>What was typed, as edits; what cannot be understood, as sentences.</summary>
    public (List<FieldEdit> Edits, Dictionary<InvoiceField, string> Errors) Read(Invoice invoice)
    {
        var edits = new List<FieldEdit>();
        var errors = new Dictionary<InvoiceField, string>();
        var currency = invoice.Fields.Currency?.Value;
        foreach (var (field, (text, was)) in Typed)
        {
            // What was left as it was shown is what it was, also where it could not be typed so.
            var isLeft = string.Equals(text, FieldText.Of(field, was, currency), StringComparison.Ordinal);
            var (plain, error) = isLeft ? (was, null) : FieldText.Parse(field, text);
            if (error is null)
            {
                edits.Add(new FieldEdit(field, was, plain));
            }
            else
            {
                errors.Add(field, error);
            }
        }

        return (edits, errors);
    }

    /// <summary>Without scripts, a button in the form takes what a later reading found.</summary>
    private static string? TakenOffer(IFormCollection form, string name, InvoiceField field, Invoice invoice) =>
        string.Equals(form["take"], name, StringComparison.Ordinal) ? FieldText.Of(field, invoice.VerdictOn(field)?.Read?.Plain, invoice.Fields.Currency?.Value) : null;
}
