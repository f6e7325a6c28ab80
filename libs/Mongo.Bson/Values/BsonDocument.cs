using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Mongo.Bson;

/// <summary>
/// Named values in the order in which they were added. Names are unique except where foreign bytes repeat one: then the first is
/// found by name and all are kept. Equality is element by element, in order.
/// </summary>
public sealed record BsonDocument : BsonValue, IEnumerable<BsonElement>
{
    /// <summary>Up to here a scan is quicker than a dictionary, and most documents are no larger.</summary>
    private const int IndexFrom = 24;

    private readonly List<BsonElement> _elements;

    /// <summary>Positions by name, built by the first look-up in a large document and dropped when positions move.</summary>
    private Dictionary<string, int>? _index;

    public BsonDocument() => _elements = [];

    public BsonDocument(string name, BsonValue value) => _elements = [new BsonElement(name, value)];

    public BsonDocument(IEnumerable<BsonElement> elements)
        : this() => AddRange(elements);

    /// <summary>What <c>with</c> uses: the copy has a list of its own.</summary>
    private BsonDocument(BsonDocument original)
        : base(original) => _elements = [.. original._elements];

    public override BsonType BsonType => BsonType.Document;

    public int ElementCount => _elements.Count;

    public IReadOnlyList<BsonElement> Elements => _elements;

    public IEnumerable<string> Names => _elements.Select(element => element.Name);

    public IEnumerable<BsonValue> Values => _elements.Select(element => element.Value);

    /// <exception cref="KeyNotFoundException">Read: there is no such element. Setting adds it or replaces its value in place.</exception>
    public override BsonValue this[string name]
    {
        get => GetValue(name);
        set => Set(name, value);
    }

    public override BsonValue this[int index]
    {
        get => _elements[index].Value;
        set => _elements[index] = _elements[index] with { Value = value };
    }

    /// <summary>Reads Extended JSON v2, canonical or relaxed.</summary>
    /// <exception cref="BsonFormatException">The text is not one object of it.</exception>
    public static BsonDocument Parse(string json) => ExtendedJsonReader.Parse(json);

    /// <exception cref="InvalidOperationException">There is an element of that name.</exception>
    public BsonDocument Add(string name, BsonValue value)
    {
        if (Contains(name))
        {
            throw new InvalidOperationException($"The document already has an element named '{name}'.");
        }

        Append(name, value);
        return this;
    }

    /// <inheritdoc cref="Add(string, BsonValue)"/>
    public BsonDocument Add(BsonElement element) => Add(element.Name, element.Value);

    public BsonDocument AddRange(IEnumerable<BsonElement> elements)
    {
        foreach (var element in elements)
        {
            Add(element);
        }

        return this;
    }

    public BsonDocument Set(string name, BsonValue value)
    {
        var position = IndexOfName(name);
        if (position < 0)
        {
            Append(name, value);
        }
        else
        {
            this[position] = value;
        }

        return this;
    }

    public BsonDocument InsertAt(int index, BsonElement element)
    {
        if (Contains(element.Name))
        {
            throw new InvalidOperationException($"The document already has an element named '{element.Name}'.");
        }

        _elements.Insert(index, element);
        _index = null;
        return this;
    }

    public bool Remove(string name)
    {
        var position = IndexOfName(name);
        if (position >= 0)
        {
            RemoveAt(position);
        }

        return position >= 0;
    }

    public void RemoveAt(int index)
    {
        _elements.RemoveAt(index);
        _index = null;
    }

    public void Clear()
    {
        _elements.Clear();
        _index = null;
    }

    public bool Contains(string name) => IndexOfName(name) >= 0;

    public bool TryGetValue(string name, [NotNullWhen(true)] out BsonValue? value)
    {
        var position = IndexOfName(name);
        value = position < 0 ? null : _elements[position].Value;
        return position >= 0;
    }

    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public BsonValue GetValue(string name) =>
        TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The document has no element named '{name}'.");

    public BsonValue GetValue(string name, BsonValue defaultValue) => TryGetValue(name, out var value) ? value : defaultValue;

    /// <summary>-1 if there is none.</summary>
    public int IndexOfName(string name)
    {
        if (_elements.Count < IndexFrom)
        {
            for (var i = 0; i < _elements.Count; i++)
            {
                if (string.Equals(_elements[i].Name, name, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }

        return (_index ??= BuildIndex()).GetValueOrDefault(name, -1);
    }

    public List<BsonElement>.Enumerator GetEnumerator() => _elements.GetEnumerator();

    IEnumerator<BsonElement> IEnumerable<BsonElement>.GetEnumerator() => _elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _elements.GetEnumerator();

    public bool Equals(BsonDocument? other) => other is not null && _elements.SequenceEqual(other._elements);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in _elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <summary>Adds without looking for the name: for readers, which keep what the bytes say.</summary>
    internal void Append(string name, BsonValue value)
    {
        _index?.TryAdd(name, _elements.Count);
        _elements.Add(new BsonElement(name, value));
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(_elements.Count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _elements.Count; i++)
        {
            index.TryAdd(_elements[i].Name, i);
        }

        return index;
    }
}
