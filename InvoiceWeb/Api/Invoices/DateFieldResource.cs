using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>A date that was read or corrected.</summary>
/// <param name="Confidence">The estimated probability, 0 to 1, that the value is right.</param>
/// <param name="CorrectedBy">Who stands for the value; null where only the reader does.</param>
public sealed record DateFieldResource(DateOnly Value, double Confidence, BoxResource? Box, string? CorrectedBy)
{
    internal static DateFieldResource? Of(ReadField<DateOnly>? field, Invoice invoice, InvoiceField name) =>
        field is null ? null : new(field.Value, field.Confidence, BoxResource.Of(field.Box), invoice.VerdictOn(name)?.By.Name);
}
