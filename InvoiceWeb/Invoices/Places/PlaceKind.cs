namespace InvoiceWeb.Invoices.Places;

/// <summary>What can stand at a place of a page.</summary>
public enum PlaceKind
{
    /// <summary>A word as it was read.</summary>
    Word,

    /// <summary>In plain form, as the kinds below.</summary>
    Amount,

    Date,

    /// <summary>An ISO 4217 code, also where a sign stands for it.</summary>
    Currency,

    VatId,

    Iban,
}
