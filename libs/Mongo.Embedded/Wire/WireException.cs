namespace Mongo.Embedded.Wire;

/// <summary>Bytes that are no message of MongoDB's protocol. The connection cannot be in step any more and ends.</summary>
public sealed class WireException(string message) : Exception(message);
