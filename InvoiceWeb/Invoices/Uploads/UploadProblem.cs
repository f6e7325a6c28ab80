namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Why an upload was refused. Nothing of it was kept.</summary>
public enum UploadProblem
{
    NoPages,
    TooManyPages,
    Empty,
    NotBase64,
    TooLarge,
    UnsupportedFormat,
    TooManyPixels,

    /// <summary>Of a supported format, but damaged, protected, or beyond what is taken.</summary>
    Unreadable,

    /// <summary>The upload's key was used before, for other files.</summary>
    KeyReused,
}
