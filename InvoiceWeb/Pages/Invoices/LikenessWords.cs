using InvoiceWeb.Invoices.Duplicates;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>In what two invoices are alike, in words.</summary>
public static class LikenessWords
{
    public static string Of(Likeness likeness) => likeness switch
    {
        Likeness.SameFile => L["it is the same file."],
        Likeness.SameNumber => L["vendor, number and total are the same."],
        Likeness.SamePicture => L["the picture looks the same."],
        _ => throw new ArgumentOutOfRangeException(nameof(likeness), likeness, "A likeness without words."),
    };
}
