namespace Mongo.Driver;

public enum ChangeStreamOperationType
{
    /// <summary>One that this driver does not know.</summary>
    Other = 0,
    Insert = 1,
    Update = 2,
    Replace = 3,
    Delete = 4,
    Drop = 5,
    DropDatabase = 6,
    Rename = 7,

    /// <summary>The last event: what was watched is gone.</summary>
    Invalidate = 8,
}
