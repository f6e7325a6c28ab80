using System.Text;

namespace Mongo.Bson;

/// <summary>UTF-8 that refuses what is not Unicode instead of replacing it.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string GetString(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new BsonFormatException("A string is not valid UTF-8.", e);
        }
    }

    public static int GetByteCount(string text)
    {
        try
        {
            return s_encoding.GetByteCount(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new BsonFormatException("A string holds half a surrogate pair.", e);
        }
    }

    public static int GetBytes(string text, Span<byte> destination) => s_encoding.GetBytes(text, destination);
}
