namespace Mongo.Driver;

/// <summary>One of several writes for <see cref="IMongoCollection{TDocument}.BulkWriteAsync"/>.</summary>
public abstract record WriteModel<TDocument>
{
    private protected WriteModel()
    {
    }

    internal abstract NativeWrite ToNative(BsonMapper<TDocument> mapper);
}
