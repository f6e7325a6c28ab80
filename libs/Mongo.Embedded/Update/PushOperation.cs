using Mongo.Bson;
using Mongo.Embedded.Planning;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Update;

/// <summary>$push with its modifiers: insert, then sort, then cut.</summary>
internal sealed class PushOperation : UpdateOperation
{
    private readonly IReadOnlyList<BsonValue> _values;
    private readonly long? _position;
    private readonly long? _slice;
    private readonly IComparer<BsonValue>? _order;

    private PushOperation(FieldPath path, IReadOnlyList<BsonValue> values, long? position, long? slice, IComparer<BsonValue>? order)
        : base(path)
    {
        _values = values;
        _position = position;
        _slice = slice;
        _order = order;
    }

    public static PushOperation Parse(FieldPath path, BsonValue operand)
    {
        if (operand is not BsonDocument modifiers || !modifiers.TryGetValue("$each", out var each))
        {
            return new PushOperation(path, [operand], position: null, slice: null, order: null);
        }

        if (each is not BsonArray values)
        {
            throw new CommandException(ErrorCode.BadValue, $"The argument to $each in $push must be an array but it was of type: {TypeNames.Of(each)}");
        }

        if (modifiers.Names.FirstOrDefault(name => name is not ("$each" or "$position" or "$slice" or "$sort")) is { } unknown)
        {
            throw new CommandException(ErrorCode.BadValue, $"Unrecognized clause in $push: {unknown}");
        }

        var order = modifiers.TryGetValue("$sort", out var sort) ? ParseOrder(sort) : null;
        return new PushOperation(path, values.Values, Whole(modifiers, "$position"), Whole(modifiers, "$slice"), order);
    }

    public override void Apply(BsonDocument document, UpdateContext context)
    {
        var array = OperationParser.RequireArray(Path, Path.Find(document), "$push") ?? [];
        var values = array.Values.ToList();
        values.InsertRange(Start(values.Count), _values);
        IEnumerable<BsonValue> result = _order is null ? values : values.Order(_order);
        result = _slice switch
        {
            null => result,
            >= 0 and var count => result.Take((int)count),
            var count => result.TakeLast((int)-count.Value),
        };
        PathEditor.Set(document, Path, new BsonArray(result));
    }

    private static Comparer<BsonValue> ParseOrder(BsonValue sort)
    {
        if (sort.IsNumeric)
        {
            var sign = sort.ToDouble() < 0 ? -1 : 1;
            return Comparer<BsonValue>.Create((a, b) => sign * BsonValueComparer.Instance.Compare(a, b));
        }

        var pattern = sort.IsBsonDocument ? SortPattern.Parse(sort.AsBsonDocument) : null;
        return pattern is null
            ? throw new CommandException(ErrorCode.BadValue, "The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields")
            : Comparer<BsonValue>.Create((a, b) => KeyOf(pattern, a).AsSpan().SequenceCompareTo(KeyOf(pattern, b)));
    }

    private static byte[] KeyOf(SortPattern pattern, BsonValue value) =>
        pattern.KeyOf(value.IsBsonDocument ? value.AsBsonDocument : new BsonDocument());

    private static long? Whole(BsonDocument modifiers, string name)
    {
        if (!modifiers.TryGetValue(name, out var value))
        {
            return null;
        }

        return value.IsNumeric && value.ToDouble() is var number && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (long)number
            : throw new CommandException(ErrorCode.BadValue, $"The value for {name} must be an integer value");
    }

    private int Start(int count) => _position switch
    {
        null => count,
        >= 0 and var position => (int)Math.Min(position, count),
        var fromEnd => (int)Math.Max(count + fromEnd.Value, 0),
    };
}
