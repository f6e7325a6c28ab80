namespace InvoiceWeb.Invoices.Ports;

/// <summary>Tells slips in numbers that have check digits. Numbers are given without spaces and points, in upper case.</summary>
public interface INumberChecks
{
    /// <returns>Null where the country's rule is not known.</returns>
    bool? IsVatId(string number);

    bool IsIban(string number);
}
