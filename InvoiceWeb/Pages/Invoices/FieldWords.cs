using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>The names of an invoice's fields within a sentence, with the article that the language wants after "Please check".</summary>
public static class FieldWords
{
    /// <param name="name">As in <see cref="FieldView.Name"/>.</param>
    public static string InSentence(string name) => name switch
    {
        "total" => L["the total"],
        "date" => L["the date"],
        "number" => L["the number"],
        "vendor" => L["the vendor"],
        "net" => L["the net amount"],
        "tax" => L["the tax"],
        "due-date" => L["the due date"],
        "vat-id" => L["the VAT number"],
        "iban" => L["the account"],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A field without words."),
    };
}
