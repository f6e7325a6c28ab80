using System.Buffers;
using System.Buffers.Binary;

namespace Mongo.Bson;

/// <summary>
/// Writes whole documents. A first pass measures, so that lengths precede what they measure without going back, and so that a
/// document that cannot be written is refused with <see cref="BsonFormatException"/> before a byte of it is out.
/// </summary>
public sealed class BsonBinaryWriter
{
    private readonly IBufferWriter<byte> _output;
    private readonly BsonMeasure _measure;

    public BsonBinaryWriter(IBufferWriter<byte> output, BsonLimits? limits = null)
        : this(output, new BsonMeasure(limits ?? BsonLimits.Default))
    {
    }

    internal BsonBinaryWriter(IBufferWriter<byte> output, BsonMeasure measure)
    {
        _output = output;
        _measure = measure;
    }

    /// <returns>The number of bytes written.</returns>
    public int WriteDocument(BsonDocument document)
    {
        var size = _measure.Start(document);
        WriteMeasured(document);
        return size;
    }

    /// <summary>Writes what the measure was just started with.</summary>
    internal void WriteMeasured(BsonDocument document) => WriteElements(document.Elements);

    private void WriteElements(IReadOnlyList<BsonElement> elements)
    {
        WriteInt32(_measure.NextLength());
        for (var i = 0; i < elements.Count; i++)
        {
            var (name, value) = elements[i];
            WriteByte((byte)value.BsonType);
            WriteCString(name);
            WriteValue(value);
        }

        WriteByte(0);
    }

    private void WriteArray(BsonArray array)
    {
        WriteInt32(_measure.NextLength());
        for (var i = 0; i < array.Count; i++)
        {
            var value = array[i];
            WriteByte((byte)value.BsonType);
            WriteCString(ArrayNames.Of(i));
            WriteValue(value);
        }

        WriteByte(0);
    }

    private void WriteValue(BsonValue value)
    {
        switch (value)
        {
            case BsonDouble number:
                WriteUInt64(BitConverter.DoubleToUInt64Bits(number.Value));
                break;
            case BsonString text:
                WriteString(text.Value);
                break;
            case BsonDocument document:
                WriteElements(document.Elements);
                break;
            case RawBsonDocument document:
                _output.Write(document.Bytes.Span);
                break;
            case BsonArray array:
                WriteArray(array);
                break;
            case BsonBinaryData binary:
                WriteBinary(binary);
                break;
            case BsonObjectId id:
                WriteObjectId(id.Value);
                break;
            case BsonBoolean boolean:
                WriteByte(boolean.Value ? (byte)1 : (byte)0);
                break;
            case BsonDateTime moment:
                WriteUInt64((ulong)moment.MillisecondsSinceEpoch);
                break;
            case BsonInt32 number:
                WriteInt32(number.Value);
                break;
            case BsonTimestamp timestamp:
                WriteUInt64(timestamp.Value);
                break;
            case BsonInt64 number:
                WriteUInt64((ulong)number.Value);
                break;
            case BsonDecimal128 number:
                WriteUInt64(number.Value.GetIEEELowBits());
                WriteUInt64(number.Value.GetIEEEHighBits());
                break;
            default:
                WriteRareValue(value);
                break;
        }
    }

    private void WriteRareValue(BsonValue value)
    {
        switch (value)
        {
            case BsonRegularExpression expression:
                WriteCString(expression.Pattern);
                WriteCString(expression.Options);
                break;
            case BsonDBPointer pointer:
                WriteString(pointer.Namespace);
                WriteObjectId(pointer.Id);
                break;
            case BsonJavaScript script:
                WriteString(script.Code);
                break;
            case BsonSymbol symbol:
                WriteString(symbol.Name);
                break;
            case BsonJavaScriptWithScope script:
                WriteInt32(_measure.NextLength());
                WriteString(script.Code);
                WriteElements(script.Scope.Elements);
                break;
            default: // Null, undefined, MinKey and MaxKey are their type byte alone.
                break;
        }
    }

    private void WriteBinary(BsonBinaryData binary)
    {
        var old = binary.SubType == BsonBinarySubType.OldBinary;
        WriteInt32(binary.Bytes.Length + (old ? sizeof(int) : 0));
        WriteByte((byte)binary.SubType);
        if (old)
        {
            WriteInt32(binary.Bytes.Length);
        }

        _output.Write(binary.Bytes);
    }

    private void WriteString(string text)
    {
        var length = StrictUtf8.GetByteCount(text);
        WriteInt32(length + 1);
        WriteUtf8(text, length);
    }

    private void WriteCString(string text) => WriteUtf8(text, StrictUtf8.GetByteCount(text));

    private void WriteUtf8(string text, int length)
    {
        var span = _output.GetSpan(length + 1);
        StrictUtf8.GetBytes(text, span);
        span[length] = 0;
        _output.Advance(length + 1);
    }

    private void WriteByte(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }

    private void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_output.GetSpan(sizeof(int)), value);
        _output.Advance(sizeof(int));
    }

    private void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_output.GetSpan(sizeof(ulong)), value);
        _output.Advance(sizeof(ulong));
    }

    private void WriteObjectId(ObjectId id)
    {
        id.WriteTo(_output.GetSpan(ObjectId.Size));
        _output.Advance(ObjectId.Size);
    }
}
