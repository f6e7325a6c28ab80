using System.Globalization;
using CsvHelper;
using InvoiceWeb.Invoices;

namespace InvoiceWeb.Exporting;

/// <summary>Invoices as a table for spreadsheets.</summary>
internal static class CsvTable
{
    /// <summary>Text that begins like a formula would be run by a spreadsheet: an apostrophe makes it text.</summary>
    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
        WriteByteOrderMark = true,
    };

    private static readonly string[] Columns =
    [
        "id", "status", "vendor", "number", "date", "due date", "total", "net", "tax", "currency", "vat id", "iban", "least confidence",
        "sent by", "sent at", "pages",
    ];

    /// <summary>Writes the table and leaves the stream open.</summary>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<Invoice> invoices, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var invoice in invoices.WithCancellation(cancellationToken))
        {
            WriteFields(csv, ExportedInvoice.Of(invoice));
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private static void WriteFields(CsvWriter csv, ExportedInvoice invoice)
    {
        csv.WriteField(invoice.Id);
        csv.WriteField(invoice.Status);
        csv.WriteField(invoice.Vendor);
        csv.WriteField(invoice.Number);
        csv.WriteField(invoice.Date, "O");
        csv.WriteField(invoice.DueDate, "O");
        csv.WriteField(invoice.Total, "0.00##");
        csv.WriteField(invoice.Net, "0.00##");
        csv.WriteField(invoice.Tax, "0.00##");
        csv.WriteField(invoice.Currency);
        csv.WriteField(invoice.VatId);
        csv.WriteField(invoice.Iban);
        csv.WriteField(invoice.LeastConfidence, "0.000");
        csv.WriteField(invoice.SentBy);
        csv.WriteField(invoice.SentAt.ToUniversalTime(), "yyyy-MM-ddTHH:mm:ssZ");
        csv.WriteField(invoice.Pages, "D");
    }
}
