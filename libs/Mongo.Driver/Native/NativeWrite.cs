using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>One write in bytes.</summary>
/// <param name="First">The document to insert, or else the filter.</param>
/// <param name="Second">The update or replacement; empty where there is none.</param>
internal sealed record NativeWrite(NativeWriteKind Kind, byte[] First, byte[] Second, byte[] Options)
{
    private static readonly byte[] s_empty = new BsonDocument().ToBson();

    /// <summary>The library would refuse empty names, which the server takes; all else it would check is checked here.</summary>
    private static readonly byte[] s_unchecked = new BsonDocument("validate", false).ToBson();

    public static NativeWrite Insert(BsonDocument document) => new(NativeWriteKind.Insert, document.ToBson(), s_empty, s_unchecked);

    public static NativeWrite Delete(BsonDocument filter, bool many) =>
        new(many ? NativeWriteKind.DeleteMany : NativeWriteKind.DeleteOne, filter.ToBson(), s_empty, s_empty);

    /// <exception cref="ArgumentException">The update has something else than operators.</exception>
    public static NativeWrite Update(BsonDocument filter, BsonDocument update, UpdateOptions? options, bool many)
    {
        if (update.ElementCount == 0 || !update.Names.All(name => name.StartsWith('$')))
        {
            throw new ArgumentException("An update consists of operators such as $set.", nameof(update));
        }

        var kind = many ? NativeWriteKind.UpdateMany : NativeWriteKind.UpdateOne;
        return new NativeWrite(kind, filter.ToBson(), update.ToBson(), OptionsOf(options));
    }

    /// <exception cref="ArgumentException">The replacement has an operator.</exception>
    public static NativeWrite Replace(BsonDocument filter, BsonDocument replacement, UpdateOptions? options)
    {
        if (replacement.Names.Any(name => name.StartsWith('$')))
        {
            throw new ArgumentException("A replacement holds no operators such as $set.", nameof(replacement));
        }

        return new NativeWrite(NativeWriteKind.ReplaceOne, filter.ToBson(), replacement.ToBson(), OptionsOf(options));
    }

    private static byte[] OptionsOf(UpdateOptions? options)
    {
        var document = new BsonDocument { { "validate", false }, { "upsert", options?.IsUpsert ?? false } };
        return document.AddIfSet("hint", options?.Hint).ToBson();
    }
}
