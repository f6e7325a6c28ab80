namespace InvoiceWeb.Invoices;

/// <summary>What an invoice says, as far as it was found. A field that was not found is null.</summary>
public sealed record InvoiceFields
{
    public static InvoiceFields Empty { get; } = new();

    public ReadField<string>? Number { get; init; }

    /// <summary>The date of issue.</summary>
    public ReadField<DateOnly>? Date { get; init; }

    /// <summary>The last day of payment without a discount or a surcharge, as printed or by the printed term from <see cref="Date"/> on.</summary>
    public ReadField<DateOnly>? DueDate { get; init; }

    /// <summary>The gross amount in units of <see cref="Currency"/>; negative on an electronic credit note that is written so. Read from a page, it has no sign, and a printed minus leaves it to a person.</summary>
    public ReadField<decimal>? Total { get; init; }

    /// <summary>The amount before tax, after allowances and charges, in units of <see cref="Currency"/>.</summary>
    public ReadField<decimal>? Net { get; init; }

    /// <summary>The sum of value-added or sales tax of all rates, in units of <see cref="Currency"/>; zero where it is stated that none is due.</summary>
    public ReadField<decimal>? Tax { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public ReadField<string>? Currency { get; init; }

    public ReadField<string>? Vendor { get; init; }

    /// <summary>The vendor's VAT identification number: the country's letters first, upper case, without spaces and points (DE123456789).</summary>
    public ReadField<string>? VatId { get; init; }

    /// <summary>The account to pay into (ISO 13616): upper case, without spaces.</summary>
    public ReadField<string>? Iban { get; init; }

    /// <returns>Null when it was not found.</returns>
    public IReadField? this[InvoiceField field] => field switch
    {
        InvoiceField.Total => Total,
        InvoiceField.Currency => Currency,
        InvoiceField.Date => Date,
        InvoiceField.Number => Number,
        InvoiceField.Vendor => Vendor,
        InvoiceField.Net => Net,
        InvoiceField.Tax => Tax,
        InvoiceField.DueDate => DueDate,
        InvoiceField.VatId => VatId,
        InvoiceField.Iban => Iban,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>With another value, whose type has to be the field's.</summary>
    public InvoiceFields With(InvoiceField field, IReadField? value) => field switch
    {
        InvoiceField.Total => this with { Total = (ReadField<decimal>?)value },
        InvoiceField.Currency => this with { Currency = (ReadField<string>?)value },
        InvoiceField.Date => this with { Date = (ReadField<DateOnly>?)value },
        InvoiceField.Number => this with { Number = (ReadField<string>?)value },
        InvoiceField.Vendor => this with { Vendor = (ReadField<string>?)value },
        InvoiceField.Net => this with { Net = (ReadField<decimal>?)value },
        InvoiceField.Tax => this with { Tax = (ReadField<decimal>?)value },
        InvoiceField.DueDate => this with { DueDate = (ReadField<DateOnly>?)value },
        InvoiceField.VatId => this with { VatId = (ReadField<string>?)value },
        InvoiceField.Iban => this with { Iban = (ReadField<string>?)value },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>
    /// Whether a person need not look: date and total were found, and no key field is below the threshold.
    /// A number may be missing, because many receipts have none.
    /// </summary>
    public bool AreSure(double threshold) =>
        Date?.Confidence >= threshold
        && Total?.Confidence >= threshold
        && (Number is null || Number.Confidence >= threshold);

    /// <summary>Whether net and tax come to the total; null where not all three are known.</summary>
    public bool? AddUp => this is { Net: { } net, Tax: { } tax, Total: { } total } ? Math.Abs(net.Value + tax.Value - total.Value) < 0.01m : null;
}
