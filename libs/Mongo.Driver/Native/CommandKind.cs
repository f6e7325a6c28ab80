namespace Mongo.Driver;

/// <summary>Which of the connection string's concerns a command takes along.</summary>
internal enum CommandKind
{
    Plain = 0,
    Read = 1,
    Write = 2,
}
