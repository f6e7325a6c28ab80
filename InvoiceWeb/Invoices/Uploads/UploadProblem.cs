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

    /// <summary>Of a supported format, but not to be read for a reason that has no name of its own.</summary>
    Unreadable,

    DamagedImage,
    DamagedPdf,
    ProtectedPdf,
    DamagedXml,

    /// <summary>XML that is no electronic invoice.</summary>
    OtherXml,

    /// <summary>Opening it takes more time, memory or output than a document should.</summary>
    TooHeavy,

    /// <summary>The upload's key was used before, for other files.</summary>
    KeyReused,
}
