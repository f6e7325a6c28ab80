using System.Globalization;

namespace InvoiceWeb.Invoices;

/// <summary>How values are written for programs: the same everywhere, whatever the culture.</summary>
public static class PlainForm
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
