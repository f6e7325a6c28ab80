namespace InvoiceWeb.Exporting;

/// <summary>In what form a list is taken away.</summary>
public enum ExportFormat
{
    /// <summary>A table, RFC 4180, UTF-8 with byte order mark, as spreadsheets open it.</summary>
    Csv,

    /// <summary>An array of objects, RFC 8259.</summary>
    Json,

    /// <summary>The table together with the files that were sent.</summary>
    Zip,
}
