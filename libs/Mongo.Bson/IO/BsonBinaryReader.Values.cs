namespace Mongo.Bson;

public ref partial struct BsonBinaryReader
{
    private BsonArray ReadArray()
    {
        var array = new BsonArray();
        EnterDocument();
        while (ReadElement(out var type))
        {
            array.Add(ReadValue(type));
        }

        return array;
    }

    private string ReadString()
    {
        var length = _source.TakeInt32();
        if (length < 1)
        {
            throw new BsonFormatException($"A string announces {length} bytes; its end alone is one.");
        }

        var text = _source.TakeString(length - 1);
        return _source.TakeByte() == 0 ? text : throw new BsonFormatException("A string does not end in a zero byte.");
    }

    private bool ReadBoolean() => _source.TakeByte() switch
    {
        0 => false,
        1 => true,
        var other => throw new BsonFormatException($"0x{other:X2} is neither true nor false."),
    };

    private ObjectId ReadObjectId() => new(_source.Take(ObjectId.Size));

    private Decimal128 ReadDecimal128()
    {
        var low = _source.TakeUInt64();
        return Decimal128.FromIEEEBits(_source.TakeUInt64(), low);
    }

    private BsonBinaryData ReadBinary()
    {
        var length = _source.TakeInt32();
        var subType = (BsonBinarySubType)_source.TakeByte();

        // The old binary subtype carries its length twice.
        if (subType == BsonBinarySubType.OldBinary && _source.TakeInt32() is var inner && inner != (length -= sizeof(int)))
        {
            throw new BsonFormatException($"Binary of the old subtype announces {inner} bytes inside {length}.");
        }

        if (length < 0 || length > Remaining)
        {
            throw new BsonFormatException($"Binary announces {length} bytes where {Remaining} are left.");
        }

        var bytes = new byte[length];
        _source.CopyTo(bytes);
        return new BsonBinaryData(bytes, subType);
    }

    private BsonJavaScriptWithScope ReadJavaScriptWithScope()
    {
        var before = Remaining;
        var length = _source.TakeInt32();
        var code = ReadString();
        var scope = ReadDocument();
        return before - Remaining == length
            ? new BsonJavaScriptWithScope(code, scope)
            : throw new BsonFormatException("Code with scope has another length than it announces.");
    }
}
