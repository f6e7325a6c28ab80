using System.Buffers;

namespace Mongo.Bson;

/// <summary>
/// Reads BSON from memory, one element after the other or as whole documents. Everything announced is checked against what is
/// there before anything is allocated for it; whatever does not fit throws <see cref="BsonFormatException"/>.
/// </summary>
/// <example>
/// <code>
/// reader.EnterDocument();
/// while (reader.ReadElement(out var type, out var name)) { var value = reader.ReadValue(type); /* or SkipValue(type) */ }
/// </code>
/// </example>
public ref partial struct BsonBinaryReader
{
    private readonly BsonLimits _limits;
    private ByteSource _source;

    /// <summary>For each open document, how many bytes are left behind its end.</summary>
    private readonly Stack<long> _ends;

    public BsonBinaryReader(ReadOnlySpan<byte> bytes, BsonLimits? limits = null)
    {
        _source = new ByteSource(bytes);
        _limits = limits ?? BsonLimits.Default;
        _ends = new Stack<long>();
    }

    public BsonBinaryReader(in ReadOnlySequence<byte> bytes, BsonLimits? limits = null)
    {
        _source = new ByteSource(bytes);
        _limits = limits ?? BsonLimits.Default;
        _ends = new Stack<long>();
    }

    /// <summary>Bytes not read yet.</summary>
    public readonly long Remaining => _source.Remaining;

    /// <summary>Reads the length of a document or array and goes inside.</summary>
    public void EnterDocument()
    {
        var length = _source.TakeInt32();
        var inside = length - sizeof(int);
        var available = Remaining - (_ends.TryPeek(out var outer) ? outer : 0);
        if (inside < 1 || inside > available)
        {
            throw new BsonFormatException($"A document announces {length} bytes where {available + sizeof(int)} are left.");
        }

        if (_ends.Count == 0 && length > _limits.MaxDocumentSize)
        {
            throw new BsonFormatException($"The document has {length} bytes; {_limits.MaxDocumentSize} are allowed.");
        }

        if (_ends.Count == _limits.MaxDepth)
        {
            throw new BsonFormatException($"Documents are nested more than {_limits.MaxDepth} levels deep.");
        }

        _ends.Push(Remaining - inside);
    }

    /// <summary>Reads an element's type and name; at the document's end leaves it and returns false.</summary>
    public bool ReadElement(out BsonType type, out string name)
    {
        type = (BsonType)_source.TakeByte();
        if (type != BsonType.EndOfDocument)
        {
            name = _source.TakeCString();
            RequireInside();
            return true;
        }

        name = string.Empty;
        LeaveDocument();
        return false;
    }

    /// <summary>Reads the type of an array's element and passes over its name; at the array's end leaves it and returns false.</summary>
    private bool ReadElement(out BsonType type)
    {
        type = (BsonType)_source.TakeByte();
        if (type != BsonType.EndOfDocument)
        {
            _source.SkipCString();
            RequireInside();
            return true;
        }

        LeaveDocument();
        return false;
    }

    private readonly void LeaveDocument()
    {
        if (Remaining != _ends.Pop())
        {
            throw new BsonFormatException("A document's end is not where its length says.");
        }
    }

    /// <summary>Reads a whole document.</summary>
    public BsonDocument ReadDocument()
    {
        var document = new BsonDocument();
        EnterDocument();
        while (ReadElement(out var type, out var name))
        {
            document.Append(name, ReadValue(type));
        }

        return document;
    }

    /// <summary>Reads the value of the element whose type and name were just read.</summary>
    public BsonValue ReadValue(BsonType type)
    {
        var value = type switch
        {
            BsonType.Double => new BsonDouble(BitConverter.UInt64BitsToDouble(_source.TakeUInt64())),
            BsonType.String => new BsonString(ReadString()),
            BsonType.Document => ReadDocument(),
            BsonType.Array => ReadArray(),
            BsonType.Binary => ReadBinary(),
            BsonType.Undefined => BsonUndefined.Value,
            BsonType.ObjectId => new BsonObjectId(ReadObjectId()),
            BsonType.Boolean => ReadBoolean() ? BsonBoolean.True : BsonBoolean.False,
            BsonType.DateTime => new BsonDateTime((long)_source.TakeUInt64()),
            BsonType.Null => BsonNull.Value,
            BsonType.RegularExpression => new BsonRegularExpression(_source.TakeCString(), _source.TakeCString()),
            BsonType.DBPointer => new BsonDBPointer(ReadString(), ReadObjectId()),
            BsonType.JavaScript => new BsonJavaScript(ReadString()),
            BsonType.Symbol => new BsonSymbol(ReadString()),
            BsonType.JavaScriptWithScope => ReadJavaScriptWithScope(),
            BsonType.Int32 => new BsonInt32(_source.TakeInt32()),
            BsonType.Timestamp => new BsonTimestamp(_source.TakeUInt64()),
            BsonType.Int64 => new BsonInt64((long)_source.TakeUInt64()),
            BsonType.Decimal128 => new BsonDecimal128(ReadDecimal128()),
            BsonType.MinKey => BsonMinKey.Value,
            BsonType.MaxKey => BsonMaxKey.Value,
            _ => (BsonValue)ThrowUnknown(type),
        };
        RequireInside();
        return value;
    }

    /// <summary>Passes over a value without looking into it, so without checking what it holds.</summary>
    public void SkipValue(BsonType type)
    {
        switch (type)
        {
            case BsonType.String or BsonType.JavaScript or BsonType.Symbol:
                _source.Skip(_source.TakeInt32());
                break;
            case BsonType.Document or BsonType.Array or BsonType.JavaScriptWithScope:
                _source.Skip(_source.TakeInt32() - sizeof(int));
                break;
            case BsonType.Binary:
                var length = _source.TakeInt32();
                _source.Skip(1);
                _source.Skip(length);
                break;
            case BsonType.Double or BsonType.DateTime or BsonType.Int64 or BsonType.Timestamp:
                _source.Skip(sizeof(ulong));
                break;
            case BsonType.Int32:
                _source.Skip(sizeof(int));
                break;
            case BsonType.ObjectId:
                _source.Skip(ObjectId.Size);
                break;
            default:
                ReadValue(type);
                break;
        }

        RequireInside();
    }

    private static BsonNull ThrowUnknown(BsonType type) => throw new BsonFormatException($"0x{(byte)type:X2} is no BSON type.");

    /// <summary>Keeps every value inside the document that holds it, the outer ones and the final zero byte included.</summary>
    private readonly void RequireInside()
    {
        if (_ends.TryPeek(out var end) && Remaining <= end)
        {
            throw new BsonFormatException("An element reaches beyond the end of its document.");
        }
    }
}
