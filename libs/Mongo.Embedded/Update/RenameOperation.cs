using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

internal sealed class RenameOperation(FieldPath from, FieldPath to) : UpdateOperation(from)
{
    public override IEnumerable<FieldPath> Paths => [Path, to];

    public override void Apply(BsonDocument document, UpdateContext context)
    {
        if (Path.Find(document) is { } value)
        {
            PathEditor.Remove(document, Path);
            PathEditor.Set(document, to, value);
        }
    }
}
