using Mongo.Bson;
using Mongo.Embedded.Query;
using Mongo.Embedded.Storage;

namespace Mongo.Embedded.Planning;

/// <summary>A parsed sort document.</summary>
internal sealed record SortPattern(IReadOnlyList<IndexField> Fields)
{
    public static SortPattern? Parse(BsonDocument? sort)
    {
        if (sort is null || sort.ElementCount == 0)
        {
            return null;
        }

        return new SortPattern([.. sort.Select(ParseField)]);
    }

    /// <summary>A key that sorts as the document does: of an array the element that comes first.</summary>
    public byte[] KeyOf(BsonDocument document) => IndexKeys.Of(Fields, document).Keys.First();

    private static IndexField ParseField(BsonElement element)
    {
        if (!element.Value.IsNumeric || element.Value.ToDouble() is not (1 or -1))
        {
            throw new CommandException(ErrorCode.Location15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
        }

        if (element.Name.Length == 0 || element.Name.StartsWith('$'))
        {
            throw new CommandException(ErrorCode.BadValue, $"This server cannot sort by '{element.Name}'");
        }

        return new IndexField(new FieldPath(element.Name), element.Value.ToDouble() < 0);
    }
}
