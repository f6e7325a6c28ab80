namespace InvoiceWeb.Invoices.Checking;

/// <summary>What was read of a field, beside what a person says of it.</summary>
/// <param name="Plain">In plain form: dates as YYYY-MM-DD, amounts as decimals with a point.</param>
/// <param name="Confidence">The reader's, 0 to 1.</param>
public sealed record ReadValue(string Plain, double Confidence)
{
    public static ReadValue? Of(IReadField? field) => field is null ? null : new(field.Plain, field.Confidence);
}
