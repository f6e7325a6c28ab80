using System.Collections;

namespace Mongo.Bson;

/// <summary>An ordered, growing list of values; equality is element by element.</summary>
public sealed record BsonArray : BsonValue, IList<BsonValue>, IReadOnlyList<BsonValue>
{
    private readonly List<BsonValue> _values;

    public BsonArray()
        : this(0)
    {
    }

    public BsonArray(int capacity) => _values = new List<BsonValue>(capacity);

    public BsonArray(IEnumerable<BsonValue> values) => _values = [.. values];

    /// <summary>What <c>with</c> uses: the copy has a list of its own.</summary>
    private BsonArray(BsonArray original)
        : base(original) => _values = [.. original._values];

    public override BsonType BsonType => BsonType.Array;

    public IReadOnlyList<BsonValue> Values => _values;

    public int Count => _values.Count;

    public bool IsReadOnly => false;

    public override BsonValue this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }

    public void Add(BsonValue item) => _values.Add(item);

    public void AddRange(IEnumerable<BsonValue> values) => _values.AddRange(values);

    public void Clear() => _values.Clear();

    public bool Contains(BsonValue item) => _values.Contains(item);

    public void CopyTo(BsonValue[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public int IndexOf(BsonValue item) => _values.IndexOf(item);

    public void Insert(int index, BsonValue item) => _values.Insert(index, item);

    public bool Remove(BsonValue item) => _values.Remove(item);

    public void RemoveAt(int index) => _values.RemoveAt(index);

    public List<BsonValue>.Enumerator GetEnumerator() => _values.GetEnumerator();

    IEnumerator<BsonValue> IEnumerable<BsonValue>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    public bool Equals(BsonArray? other) => other is not null && _values.SequenceEqual(other._values);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
