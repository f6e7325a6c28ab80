using System.Text.Json;
using InvoiceWeb.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The names of an invoice's fields.</summary>
public static class FieldWords
{
    /// <summary>The field's name in the page's markup and forms, for example <c>due-date</c>.</summary>
    public static string Slug(InvoiceField field) => JsonNamingPolicy.KebabCaseLower.ConvertName(field.ToString());

    public static string Label(InvoiceField field) => field switch
    {
        InvoiceField.Total => L["Total"],
        InvoiceField.Currency => L["Currency"],
        InvoiceField.Date => L["Date"],
        InvoiceField.Number => L["Number"],
        InvoiceField.Vendor => L["Vendor"],
        InvoiceField.Net => L["Net"],
        InvoiceField.Tax => L["Tax"],
        InvoiceField.DueDate => L["Due date"],
        InvoiceField.VatId => L["VAT number"],
        InvoiceField.Iban => L["Account"],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field without words."),
    };

    /// <summary>Within a sentence, with the article that the language wants after "Please check".</summary>
    public static string InSentence(InvoiceField field) => field switch
    {
        InvoiceField.Total => L["the total"],
        InvoiceField.Currency => L["the currency"],
        InvoiceField.Date => L["the date"],
        InvoiceField.Number => L["the number"],
        InvoiceField.Vendor => L["the vendor"],
        InvoiceField.Net => L["the net amount"],
        InvoiceField.Tax => L["the tax"],
        InvoiceField.DueDate => L["the due date"],
        InvoiceField.VatId => L["the VAT number"],
        InvoiceField.Iban => L["the account"],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field without words."),
    };
}
