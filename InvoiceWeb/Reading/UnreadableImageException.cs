using InvoiceWeb.Invoices.Uploads;

namespace InvoiceWeb.Reading;

/// <summary>The page cannot be read. The message is for the person who sent it: what is wrong, and what to do.</summary>
public sealed class UnreadableImageException : Exception
{
    /// <summary>The same for programs, and for those who say it in another language.</summary>
    public UploadProblem Problem { get; init; } = UploadProblem.Unreadable;

    public UnreadableImageException(string message)
        : base(message)
    {
    }

    public UnreadableImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
