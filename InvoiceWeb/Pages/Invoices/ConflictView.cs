using InvoiceWeb.Invoices.Checking;
using static InvoiceWeb.Pages.Localization.Texts;

namespace InvoiceWeb.Pages.Invoices;

/// <summary>Two values of one field, in the reader's form.</summary>
/// <param name="Who">Whose the other value is, in words.</param>
/// <param name="IsChoice">Whether the person wants another value, and has not only seen one that is gone.</param>
public sealed record ConflictView(string Mine, string Theirs, string Who, bool IsChoice)
{
    public static ConflictView Of(FieldConflict conflict, string? currency) => new(
        FieldText.Of(conflict.Field, conflict.Mine, currency),
        FieldText.Of(conflict.Field, conflict.Theirs, currency),
        conflict.By?.Name ?? L["The reader"],
        conflict.IsChoice);

    /// <summary>What is said where the person left the field alone.</summary>
    public string Notice => Theirs.Length == 0 ? L["{0} removed this meanwhile. It was {1}.", Who, Mine] : L["{0} changed this meanwhile. It was {1}.", Who, Mine.Length == 0 ? L["empty"] : Mine];
}
