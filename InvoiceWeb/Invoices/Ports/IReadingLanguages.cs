namespace InvoiceWeb.Invoices.Ports;

/// <summary>The languages in which this installation can read letters beyond a to z.</summary>
public interface IReadingLanguages
{
    /// <summary>ISO 639-2 codes, for example <c>deu</c>.</summary>
    IReadOnlyList<string> Names { get; }
}
