namespace InvoiceWeb.Invoices;

/// <summary>A field's value, whatever its type.</summary>
public interface IReadField
{
    /// <summary>The value in plain form: dates as YYYY-MM-DD, amounts as decimals with a point.</summary>
    string Plain { get; }

    double Confidence { get; }

    FieldBox? Box { get; }
}
