using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>What <c>findAndModify</c> takes besides the filter, in bytes.</summary>
internal sealed record FindAndModifyBytes(int Flags, byte[] Update, byte[]? Sort, byte[]? Fields, byte[] Extra)
{
    // mongoc_find_and_modify_flags_t
    private const int Upsert = 2;
    private const int ReturnNew = 4;

    public static FindAndModifyBytes Of(BsonDocument update, FindOneAndUpdateOptions options, BsonDocument extra) => new(
        (options.IsUpsert ? Upsert : 0) | (options.ReturnDocument == ReturnDocument.After ? ReturnNew : 0),
        update.ToBson(),
        options.Sort?.ToBson(),
        options.Projection?.ToBson(),
        extra.ToBson());
}
