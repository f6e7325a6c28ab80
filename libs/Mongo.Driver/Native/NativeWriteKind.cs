namespace Mongo.Driver;

internal enum NativeWriteKind
{
    Insert = 0,
    UpdateOne = 1,
    UpdateMany = 2,
    ReplaceOne = 3,
    DeleteOne = 4,
    DeleteMany = 5,
}
