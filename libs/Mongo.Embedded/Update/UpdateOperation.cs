using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>One operator on one path.</summary>
internal abstract class UpdateOperation(FieldPath path)
{
    public FieldPath Path => path;

    /// <summary>Every path it may change.</summary>
    public virtual IEnumerable<FieldPath> Paths => [path];

    public abstract void Apply(BsonDocument document, UpdateContext context);
}
