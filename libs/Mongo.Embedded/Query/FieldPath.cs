using System.Globalization;
using Mongo.Bson;

namespace Mongo.Embedded.Query;

/// <summary>A dotted path, split once.</summary>
internal sealed record FieldPath
{
    private readonly string[] _parts;

    public FieldPath(string text)
    {
        Text = text;
        _parts = text.Split('.');
    }

    public string Text { get; }

    public IReadOnlyList<string> Parts => _parts;

    public bool Equals(FieldPath? other) => string.Equals(Text, other?.Text, StringComparison.Ordinal);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>True for "a" and "a.b", or the other way about, or two equal ones.</summary>
    public bool Overlaps(FieldPath other) => _parts.Zip(other._parts).All(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal));

    /// <summary>
    /// Whether any value that the path reaches passes, by MongoDB's rules: arrays on the way are entered, at the end both the array
    /// and its elements count, and a path that leads nowhere has the value null (missing).
    /// </summary>
    public bool Any(BsonDocument document, Func<BsonValue?, bool> test, bool entersLastArray = true) =>
        Any(document, 0, test, entersLastArray);

    /// <summary>The value without entering arrays by anything but a position; null if missing.</summary>
    public BsonValue? Find(BsonDocument document)
    {
        BsonValue? value = document;
        foreach (var part in _parts)
        {
            value = Child(value, part);
            if (value is null)
            {
                return null;
            }
        }

        return value;
    }

    public static bool TryParsePosition(string part, out int position) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out position) && (position == 0 || part[0] != '0');

    private static BsonValue? Child(BsonValue? parent, string part) => parent switch
    {
        BsonArray array => TryParsePosition(part, out var position) && position < array.Count ? array[position] : null,
        { IsBsonDocument: true } => parent.AsBsonDocument.TryGetValue(part, out var value) ? value : null,
        _ => null,
    };

    private bool Any(BsonDocument document, int depth, Func<BsonValue?, bool> test, bool entersLastArray)
    {
        var value = document.TryGetValue(_parts[depth], out var found) ? found : null;
        if (depth == _parts.Length - 1)
        {
            return AnyAtEnd(value, test, entersLastArray);
        }

        return value switch
        {
            BsonArray array => AnyIn(array, depth + 1, test, entersLastArray),
            { IsBsonDocument: true } => Any(value.AsBsonDocument, depth + 1, test, entersLastArray),
            _ => test(null),
        };
    }

    private bool AnyIn(BsonArray array, int depth, Func<BsonValue?, bool> test, bool entersLastArray)
    {
        foreach (var value in array)
        {
            if (value.IsBsonDocument && Any(value.AsBsonDocument, depth, test, entersLastArray))
            {
                return true;
            }
        }

        if (Child(array, _parts[depth]) is not { } element)
        {
            return false;
        }

        if (depth == _parts.Length - 1)
        {
            return AnyAtEnd(element, test, entersLastArray);
        }

        return element is BsonArray inner
            ? AnyIn(inner, depth + 1, test, entersLastArray)
            : element.IsBsonDocument && Any(element.AsBsonDocument, depth + 1, test, entersLastArray);
    }

    private static bool AnyAtEnd(BsonValue? value, Func<BsonValue?, bool> test, bool entersLastArray)
    {
        if (entersLastArray && value is BsonArray array)
        {
            foreach (var element in array)
            {
                if (test(element))
                {
                    return true;
                }
            }
        }

        return test(value);
    }
}
