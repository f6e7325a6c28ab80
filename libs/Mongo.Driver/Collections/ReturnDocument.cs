namespace Mongo.Driver;

/// <summary>Which state of a changed document comes back.</summary>
public enum ReturnDocument
{
    Before = 0,
    After = 1,
}
