namespace Mongo.Embedded.Storage;

/// <summary>Stored by number.</summary>
internal enum OplogKind
{
    Insert = 1,
    Update = 2,
    Replace = 3,
    Delete = 4,
    Drop = 5,
    DropDatabase = 6,
}
