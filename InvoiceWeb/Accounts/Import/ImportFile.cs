using CsvHelper;

namespace InvoiceWeb.Accounts.Import;

/// <summary>Reads the table of people: columns name, email and, if wanted, role, in any order, divided by comma, semicolon or tab.</summary>
internal static class ImportFile
{
    private static readonly CsvReaderOptions Options = new()
    {
        TrackLineNumbers = true,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        MaxRecordSize = 10_000,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
    };

    /// <summary>The rows, or what is wrong with the file as a whole.</summary>
    public static async Task<(IReadOnlyList<ImportRow> Rows, ImportError? Flaw)> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var rows = new List<ImportRow>();
        try
        {
            await using var csv = CsvReader.Create(file, Options, leaveOpen: true);
            await csv.ReadHeaderAsync(cancellationToken);
            if (!csv.TryGetFieldIndex("name", out var name) || !csv.TryGetFieldIndex("email", out var email))
            {
                return ([], new ImportError(1, ImportFlaw.NoHeader));
            }

            var role = csv.TryGetFieldIndex("role", out var found) ? found : -1;
            while (await csv.ReadAsync(cancellationToken))
            {
                if (rows.Count == UserImport.MaxRows)
                {
                    return ([], new ImportError(csv.LineNumber, ImportFlaw.TooManyRows));
                }

                rows.Add(new ImportRow(csv.LineNumber, csv.GetString(name), csv.GetString(email), role < 0 ? "" : csv.GetString(role)));
            }
        }
        catch (CsvFormatException exception)
        {
            return ([], new ImportError(exception.LineNumber, ImportFlaw.Malformed));
        }

        return (rows, rows.Count == 0 ? new ImportError(0, ImportFlaw.Empty) : null);
    }
}
