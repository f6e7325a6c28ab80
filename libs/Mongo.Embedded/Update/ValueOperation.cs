using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>Computes the new value from the old one (null if missing); null leaves everything as it is.</summary>
internal sealed class ValueOperation(FieldPath path, Func<BsonValue?, UpdateContext, BsonValue?> compute) : UpdateOperation(path)
{
    public override void Apply(BsonDocument document, UpdateContext context)
    {
        if (compute(Path.Find(document), context) is { } value)
        {
            PathEditor.Set(document, Path, value);
        }
    }
}
