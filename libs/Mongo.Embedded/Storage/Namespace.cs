namespace Mongo.Embedded.Storage;

/// <summary>A collection's full name.</summary>
internal readonly record struct Namespace(string Database, string Collection)
{
    public override string ToString() => $"{Database}.{Collection}";
}
