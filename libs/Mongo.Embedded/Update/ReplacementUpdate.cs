using Mongo.Bson;

namespace Mongo.Embedded.Update;

internal sealed class ReplacementUpdate : DocumentUpdate
{
    private readonly BsonDocument _replacement;

    public ReplacementUpdate(BsonDocument replacement)
    {
        if (replacement.Names.FirstOrDefault(name => name.StartsWith('$')) is { } name)
        {
            throw new CommandException(
                ErrorCode.DollarPrefixedFieldName, $"The dollar ($) prefixed field '{name}' in '{name}' is not valid for storage.");
        }

        _replacement = replacement;
    }

    public override bool IsReplacement => true;

    /// <summary>The _id of the old document stays, in front.</summary>
    public override BsonDocument Apply(BsonDocument document, UpdateContext context)
    {
        var result = _replacement with { };
        if (document.TryGetValue("_id", out var id))
        {
            if (result.TryGetValue("_id", out var other) && !BsonValueComparer.Instance.Equals(id, other))
            {
                throw new CommandException(
                    ErrorCode.ImmutableField, "After applying the update, the (immutable) field '_id' was found to have been altered");
            }

            result.Remove("_id");
            result.InsertAt(0, new BsonElement("_id", id));
        }

        return result;
    }
}
