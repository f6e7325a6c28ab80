using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>One operator on one path.</summary>
internal abstract class UpdateOperation(FieldPath path)
{
    public FieldPath Path => path;

    public abstract void Apply(BsonDocument document, UpdateContext context);
}
