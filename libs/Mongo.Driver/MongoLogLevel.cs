namespace Mongo.Driver;

/// <summary>libmongoc's own levels.</summary>
public enum MongoLogLevel
{
    Error = 0,
    Critical = 1,
    Warning = 2,
    Message = 3,
    Info = 4,
    Debug = 5,
    Trace = 6,
}
