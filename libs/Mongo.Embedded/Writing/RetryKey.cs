namespace Mongo.Embedded.Writing;

/// <summary>By which a repeated write is known.</summary>
/// <param name="Session">The session's document.</param>
/// <param name="Number">Of the write within the session.</param>
/// <param name="Statement">Of the first statement within the write.</param>
internal sealed record RetryKey(byte[] Session, long Number, long Statement);
