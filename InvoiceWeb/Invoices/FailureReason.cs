namespace InvoiceWeb.Invoices;

/// <summary>Why reading ended without a result. The pages put it into words that a person can act on.</summary>
public enum FailureReason
{
    /// <summary>The image could not be decoded.</summary>
    UnreadableImage,

    /// <summary>No text was found on any page.</summary>
    NoText,

    /// <summary>A stored page is missing.</summary>
    MissingPage,

    /// <summary>The server was stopped during each attempt.</summary>
    Interrupted,

    /// <summary>An error of the product's own; the log holds it.</summary>
    Internal,
}
