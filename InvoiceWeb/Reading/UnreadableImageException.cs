namespace InvoiceWeb.Reading;

/// <summary>The page cannot be read. The message is for the person who sent it: what is wrong, and what to do.</summary>
public sealed class UnreadableImageException : Exception
{
    public UnreadableImageException(string message)
        : base(message)
    {
    }

    public UnreadableImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
