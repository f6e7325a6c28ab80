namespace Mongo.Driver;

/// <summary>The server answered with an error.</summary>
public abstract class MongoServerException : MongoException
{
    private protected MongoServerException(int code, string codeName, string message)
        : base(message)
    {
        Code = code;
        CodeName = codeName;
    }

    /// <summary>MongoDB's error code.</summary>
    public int Code { get; }

    /// <summary>MongoDB's name for the code; empty where the server gives none.</summary>
    public string CodeName { get; }
}
