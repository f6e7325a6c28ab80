using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Reading;

/// <summary>Tesseract's languages as the options name them; they were proved to be installed before they count.</summary>
internal sealed class ReadingLanguages(IOptionsMonitor<ReadingOptions> options) : IReadingLanguages
{
    public IReadOnlyList<string> Names => options.CurrentValue.Languages.Split('+');
}
