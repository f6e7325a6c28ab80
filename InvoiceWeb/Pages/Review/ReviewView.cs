using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Pages.Invoices;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Review;

/// <summary>One step of the review.</summary>
/// <param name="Details">Null when nothing follows.</param>
/// <param name="After">Where the person was before; null at the start.</param>
/// <param name="Skipped">Whether there are some before that were passed over.</param>
/// <param name="Said">What was done with the invoice before, in words; null for nothing.</param>
public sealed record ReviewView(ReviewStep Step, DetailsView? Details, InvoiceCursor? After, bool Skipped, string? Said)
{
    public string LeftWords => Step switch
    {
        { IsMore: true } => L["More than {0} left", Step.Left],
        { Left: 1 } => L["The last one"],
        _ => L["{0} left", Step.Left],
    };

    /// <summary>What to look at first stands first.</summary>
    public IEnumerable<FieldView> Fields => Details is null ? [] : Details.Fields.Where(IsShown).OrderBy(one => one.AsksToLook ? 0 : 1);

    public IEnumerable<FieldView> Folded => Details is null ? [] : Details.Fields.Where(one => !IsShown(one));

    /// <summary>Where the form goes: it knows the place in the queue.</summary>
    public string Action => Details is null ? "" : $"/review/{Details.Invoice.Id}{(After is null ? "" : $"?after={After}")}";

    public string SkipTo => Details is null ? ReviewAddress.Start : ReviewAddress.After(Details.Invoice);

    private static bool IsShown(FieldView field) => field.Field <= InvoiceField.Vendor || field.Text.Length > 0 || field.AsksToLook;
}
