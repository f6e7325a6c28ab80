namespace Mongo.Driver;

/// <summary>Whatever fails in or behind the driver.</summary>
public class MongoException : Exception
{
    public MongoException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What the server or the library says about retrying: RetryableWriteError, ResumableChangeStreamError, …</summary>
    public IReadOnlyList<string> ErrorLabels { get; internal init; } = [];

    public bool HasErrorLabel(string label) => ErrorLabels.Contains(label, StringComparer.Ordinal);
}
