using System.Buffers.Binary;
using System.Text;
using Mongo.Bson;

namespace Mongo.Embedded.Storage;

/// <summary>
/// Writes values so that comparing the bytes compares the values in MongoDB's order, and values that are equal there, such as 1 and
/// 1.0, have equal bytes. No encoding is the beginning of another one, so they may be strung together into compound keys.
/// A descending component is the complement of the ascending one.
/// </summary>
internal static class KeyEncoder
{
    /// <summary>What follows the letters of a string.</summary>
    public static ReadOnlySpan<byte> TextEnd => [0x00, 0x01];

    public static void Append(PooledBuffer key, BsonValue value, bool descending)
    {
        var start = key.Length;
        Append(key, value);
        if (descending)
        {
            Invert(key.Span[start..]);
        }
    }

    public static void Invert(Span<byte> bytes)
    {
        foreach (ref var b in bytes)
        {
            b = (byte)~b;
        }
    }

    public static void Append(PooledBuffer key, BsonValue value)
    {
        key.Append(KeyRank.Of(value.BsonType));
        switch (value)
        {
            case BsonString text:
                AppendText(key, text.Value);
                break;
            case BsonSymbol symbol:
                AppendText(key, symbol.Name);
                break;
            case BsonBinaryData binary:
                AppendUInt32(key, (uint)binary.Bytes.Length);
                key.Append((byte)binary.SubType);
                key.Append(binary.Bytes);
                break;
            case BsonObjectId id:
                AppendObjectId(key, id.Value);
                break;
            case BsonBoolean boolean:
                key.Append(boolean.Value ? (byte)1 : (byte)0);
                break;
            case BsonDateTime moment:
                AppendUInt64(key, (ulong)moment.MillisecondsSinceEpoch ^ (1UL << 63));
                break;
            case BsonTimestamp timestamp:
                AppendUInt64(key, timestamp.Value);
                break;
            default:
                AppendOther(key, value);
                break;
        }
    }

    private static void AppendOther(PooledBuffer key, BsonValue value)
    {
        switch (value)
        {
            case BsonRegularExpression expression:
                AppendText(key, expression.Pattern);
                AppendText(key, expression.Options);
                break;
            case BsonDBPointer pointer:
                AppendText(key, pointer.Namespace);
                AppendObjectId(key, pointer.Id);
                break;
            case BsonJavaScript code:
                AppendText(key, code.Code);
                break;
            case BsonJavaScriptWithScope code:
                AppendText(key, code.Code);
                AppendDocument(key, code.Scope);
                break;
            case BsonArray array:
                AppendArray(key, array);
                break;
            default:
                if (value.IsNumeric)
                {
                    KeyNumber.Append(key, value);
                }
                else if (value.IsBsonDocument)
                {
                    AppendDocument(key, value.AsBsonDocument);
                }

                break;
        }
    }

    /// <summary>Field by field: type, then name, then value, as MongoDB compares documents; 0 ends it, below every type.</summary>
    private static void AppendDocument(PooledBuffer key, BsonDocument document)
    {
        foreach (var element in document)
        {
            key.Append(KeyRank.Of(element.Value.BsonType));
            AppendText(key, element.Name);
            Append(key, element.Value);
        }

        key.Append(0);
    }

    private static void AppendArray(PooledBuffer key, BsonArray array)
    {
        foreach (var value in array)
        {
            Append(key, value);
        }

        key.Append(0);
    }

    /// <summary>UTF-8 with 0 written as 00 FF, ended by 00 01, so that a string sorts before its continuations in both directions.</summary>
    private static void AppendText(PooledBuffer key, string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            foreach (var b in Encoding.UTF8.GetBytes(text))
            {
                key.Append(b);
                if (b == 0)
                {
                    key.Append(0xFF);
                }
            }
        }
        else
        {
            key.Advance(Encoding.UTF8.GetBytes(text, key.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        }

        key.Append(TextEnd);
    }

    private static void AppendObjectId(PooledBuffer key, ObjectId id)
    {
        id.WriteTo(key.GetSpan(ObjectId.Size));
        key.Advance(ObjectId.Size);
    }

    private static void AppendUInt32(PooledBuffer key, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(key.GetSpan(sizeof(uint)), value);
        key.Advance(sizeof(uint));
    }

    private static void AppendUInt64(PooledBuffer key, ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(key.GetSpan(sizeof(ulong)), value);
        key.Advance(sizeof(ulong));
    }
}
