using InvoiceWeb.Invoices.Ports;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Reading;

/// <summary>Tesseract's languages as the options name them; the start has proved that they are installed.</summary>
internal sealed class ReadingLanguages(IOptions<ReadingOptions> options) : IReadingLanguages
{
    public IReadOnlyList<string> Names { get; } = options.Value.Languages.Split('+');
}
