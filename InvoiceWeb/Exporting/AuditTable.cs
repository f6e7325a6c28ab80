using System.Globalization;
using CsvHelper;
using InvoiceWeb.Auditing;

namespace InvoiceWeb.Exporting;

/// <summary>The audit log as a table for spreadsheets.</summary>
public static class AuditTable
{
    /// <summary>As for invoices: text that begins like a formula stays text.</summary>
    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
        WriteByteOrderMark = true,
    };

    private static readonly string[] Columns = ["at", "who", "what", "whom or what", "detail", "from"];

    /// <summary>Writes the table and leaves the stream open.</summary>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<AuditRecord> entries, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            csv.WriteField(entry.At.ToUniversalTime(), "yyyy-MM-ddTHH:mm:ssZ");
            csv.WriteField(entry.Actor.Name);
            csv.WriteField(entry.Action.ToString());
            csv.WriteField(entry.Subject?.Name ?? "");
            csv.WriteField(entry.Detail ?? "");
            csv.WriteField(entry.Address);
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }
}
