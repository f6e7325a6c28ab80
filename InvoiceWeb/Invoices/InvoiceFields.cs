namespace InvoiceWeb.Invoices;

/// <summary>What an invoice says, as far as it was found. A field that was not found is null.</summary>
public sealed record InvoiceFields
{
    public static InvoiceFields Empty { get; } = new();

    public ReadField<string>? Number { get; init; }

    /// <summary>The date of issue.</summary>
    public ReadField<DateOnly>? Date { get; init; }

    /// <summary>The gross amount in units of <see cref="Currency"/>.</summary>
    public ReadField<decimal>? Total { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public ReadField<string>? Currency { get; init; }

    public ReadField<string>? Vendor { get; init; }

    /// <summary>
    /// Whether a person need not look: date and total were found, and no key field is below the threshold.
    /// A number may be missing, because many receipts have none.
    /// </summary>
    public bool AreSure(double threshold) =>
        Date?.Confidence >= threshold
        && Total?.Confidence >= threshold
        && (Number is null || Number.Confidence >= threshold);
}
