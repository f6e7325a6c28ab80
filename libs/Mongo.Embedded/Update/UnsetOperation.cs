using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

internal sealed class UnsetOperation(FieldPath path) : UpdateOperation(path)
{
    public override void Apply(BsonDocument document, UpdateContext context) => PathEditor.Remove(document, Path);
}
