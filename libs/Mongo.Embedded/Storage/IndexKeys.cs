using Mongo.Bson;
using Mongo.Embedded.Query;

namespace Mongo.Embedded.Storage;

/// <summary>The keys that a document has in an index: one, or, where a path meets an array, one for each element.</summary>
internal sealed class IndexKeys
{
    private static readonly PooledBuffer s_none = new(0);

    private readonly IReadOnlyList<IndexField> _fields;
    private readonly SortedSet<byte[]> _keys = new(ByteOrder.Instance);
    private readonly PooledBuffer _buffer;
    private bool _anyPresent;

    private IndexKeys(IReadOnlyList<IndexField> fields, PooledBuffer buffer)
    {
        _fields = fields;
        _buffer = buffer;
    }

    /// <summary>True if a path met an array.</summary>
    public bool IsMultikey { get; private set; }

    public IReadOnlyCollection<byte[]> Keys => _keys;

    /// <exception cref="CommandException">Two paths meet different arrays.</exception>
    public static IndexKeys Of(IndexDefinition index, BsonDocument document)
    {
        if (index.Partial?.Matches(document) == false)
        {
            return new IndexKeys(index.Fields, s_none);
        }

        var keys = Of(index.Fields, document);
        if (index.IsSparse && !keys._anyPresent)
        {
            keys._keys.Clear();
        }

        return keys;
    }

    public static IndexKeys Of(IReadOnlyList<IndexField> fields, BsonDocument document)
    {
        using var buffer = new PooledBuffer(256);
        var keys = new IndexKeys(fields, buffer);
        keys.Expand([.. fields.Select(_ => new Slot(document, Depth: 0, IsDone: false))]);
        return keys;
    }

    private void Expand(Slot[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = Walk(slots[i], _fields[i].Path);
        }

        if (FindArray(slots) is not { } array)
        {
            Add(slots);
            return;
        }

        IsMultikey = true;
        if (array.Count == 0)
        {
            Expand(Replace(slots, terminal: BsonUndefined.Value, inner: null));
        }

        foreach (var element in array)
        {
            Expand(Replace(slots, element, element.IsBsonDocument ? element : null));
        }
    }

    private static BsonArray? FindArray(Slot[] slots)
    {
        var arrays = slots.Where(slot => !slot.IsDone).Select(slot => slot.Value).OfType<BsonArray>().ToList();
        return arrays.TrueForAll(array => ReferenceEquals(array, arrays[0]))
            ? arrays.FirstOrDefault()
            : throw new CommandException(ErrorCode.CannotIndexParallelArrays, "cannot index parallel arrays");
    }

    /// <summary>Goes down the path as far as there is no array to choose from.</summary>
    private static Slot Walk(Slot slot, FieldPath path)
    {
        while (!slot.IsDone && !(slot.Value is BsonArray && slot.Depth > 0))
        {
            if (slot.Depth == path.Parts.Count || slot.Value is null)
            {
                return slot with { IsDone = true };
            }

            slot = slot with { Value = Child(slot.Value, path.Parts[slot.Depth]), Depth = slot.Depth + 1 };
        }

        var chosenByPosition = !slot.IsDone && slot.Value is BsonArray array && slot.Depth < path.Parts.Count
            && FieldPath.TryParsePosition(path.Parts[slot.Depth], out var position) && position < array.Count
            ? array[position]
            : null;
        return chosenByPosition is null ? slot : Walk(new Slot(chosenByPosition, slot.Depth + 1, IsDone: false), path);
    }

    private static BsonValue? Child(BsonValue value, string name) =>
        value.IsBsonDocument && value.AsBsonDocument.TryGetValue(name, out var child) ? child : null;

    private Slot[] Replace(Slot[] slots, BsonValue terminal, BsonValue? inner)
    {
        var replaced = new Slot[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var isLast = slots[i].Depth == _fields[i].Path.Parts.Count;
            replaced[i] = slots[i].IsDone ? slots[i]
                : isLast ? slots[i] with { Value = terminal, IsDone = true }
                : slots[i] with { Value = inner, IsDone = inner is null };
        }

        return replaced;
    }

    private void Add(Slot[] slots)
    {
        _buffer.Clear();
        for (var i = 0; i < slots.Length; i++)
        {
            _anyPresent |= slots[i].Value is not null;
            KeyEncoder.Append(_buffer, slots[i].Value ?? BsonNull.Value, _fields[i].Descending);
        }

        _keys.Add(_buffer.ToArray());
    }

    /// <summary>A value on the way along one path, and how many of the path's parts led to it.</summary>
    private readonly record struct Slot(BsonValue? Value, int Depth, bool IsDone);
}
