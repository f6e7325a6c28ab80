namespace Mongo.Bson;

/// <summary>Measures a document and keeps the lengths of everything inside in the order in which a writer asks for them.</summary>
internal sealed class BsonMeasure(BsonLimits limits)
{
    private readonly List<int> _lengths = [];
    private int _next;
    private int _depth;

    /// <returns>The document's size in bytes.</returns>
    public int Start(BsonDocument document)
    {
        _lengths.Clear();
        (_next, _depth) = (0, 0);
        try
        {
            var size = OfDocument(document);
            return size <= limits.MaxDocumentSize ? size : throw TooLarge();
        }
        catch (OverflowException)
        {
            throw TooLarge();
        }
    }

    public int NextLength() => _lengths[_next++];

    private int OfDocument(BsonDocument document)
    {
        var (slot, size) = Enter();
        for (var i = 0; i < document.ElementCount; i++)
        {
            var (name, value) = document.Elements[i];
            size = checked(size + 1 + OfCString(name) + OfValue(value));
        }

        return Leave(slot, size);
    }

    private int OfArray(BsonArray array)
    {
        var (slot, size) = Enter();
        for (var i = 0; i < array.Count; i++)
        {
            size = checked(size + 1 + ArrayNames.Of(i).Length + 1 + OfValue(array[i]));
        }

        return Leave(slot, size);
    }

    private int OfValue(BsonValue value) => value switch
    {
        BsonInt32 => sizeof(int),
        BsonInt64 or BsonDouble or BsonDateTime or BsonTimestamp => sizeof(ulong),
        BsonString text => OfString(text.Value),
        BsonDocument document => OfDocument(document),
        RawBsonDocument document => document.Bytes.Length,
        BsonArray array => OfArray(array),
        BsonObjectId => ObjectId.Size,
        BsonBoolean => 1,
        BsonDecimal128 => 2 * sizeof(ulong),
        BsonBinaryData { SubType: BsonBinarySubType.OldBinary } binary => checked(sizeof(int) + 1 + sizeof(int) + binary.Bytes.Length),
        BsonBinaryData binary => checked(sizeof(int) + 1 + binary.Bytes.Length),
        BsonRegularExpression expression => OfCString(expression.Pattern) + OfCString(expression.Options),
        BsonDBPointer pointer => OfString(pointer.Namespace) + ObjectId.Size,
        BsonJavaScript script => OfString(script.Code),
        BsonSymbol symbol => OfString(symbol.Name),
        BsonJavaScriptWithScope script => OfCodeWithScope(script),
        _ => 0,
    };

    private int OfCodeWithScope(BsonJavaScriptWithScope script)
    {
        var slot = _lengths.Count;
        _lengths.Add(0);
        return _lengths[slot] = checked(sizeof(int) + OfString(script.Code) + OfDocument(script.Scope));
    }

    private static int OfString(string text) => checked(sizeof(int) + StrictUtf8.GetByteCount(text) + 1);

    private static int OfCString(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new BsonFormatException("A name or pattern holds a zero character, which BSON cannot.")
        : checked(StrictUtf8.GetByteCount(text) + 1);

    private (int Slot, int Size) Enter()
    {
        if (_depth++ == limits.MaxDepth)
        {
            throw new BsonFormatException($"Documents are nested more than {limits.MaxDepth} levels deep.");
        }

        _lengths.Add(0);
        return (_lengths.Count - 1, sizeof(int) + 1);
    }

    private int Leave(int slot, int size)
    {
        _depth--;
        return _lengths[slot] = size;
    }

    private BsonFormatException TooLarge() => new($"The document has more than the {limits.MaxDocumentSize} bytes that are allowed.");
}
