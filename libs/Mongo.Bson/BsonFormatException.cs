namespace Mongo.Bson;

/// <summary>Bytes or text that are not BSON or Extended JSON, or a value that BSON cannot hold. The one exception that parsing throws.</summary>
public sealed class BsonFormatException : FormatException
{
    public BsonFormatException(string message)
        : base(message)
    {
    }

    public BsonFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
