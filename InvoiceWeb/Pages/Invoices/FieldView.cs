using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;
using InvoiceWeb.Invoices.Places;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>A field of the details page.</summary>
/// <param name="Text">What stands in its input, in the reader's form.</param>
/// <param name="Was">What the form brings back as seen, in plain form; empty for none.</param>
public sealed record FieldView(InvoiceField Field, string Text, string Was, Confidence Confidence, FieldBox? Box)
{
    /// <summary>Ties the field to its box on the picture.</summary>
    public string Name => FieldWords.Slug(Field);

    public string Label => FieldWords.Label(Field);

    /// <summary>Why what was typed cannot be taken.</summary>
    public string? Error { get; init; }

    /// <summary>What looks wrong and may yet be right.</summary>
    public string? Warning { get; init; }

    /// <summary>What a later reading found, in the reader's form.</summary>
    public string? Offer { get; init; }

    public ConflictView? Conflict { get; init; }

    /// <summary>Whether a person should look at it next.</summary>
    public bool AsksToLook => Confidence.AsksToLook || Error is not null || Conflict is not null;

    /// <summary>What a touch keyboard should offer.</summary>
    public string InputMode => FieldForm.IsAmount(Field) ? "decimal" : FieldForm.IsDate(Field) ? "numeric" : "text";

    /// <summary>What on the picture can be taken for it.</summary>
    public string Kind => PlacedTextView.SlugOf(FieldPlaces.KindOf(Field));
}
