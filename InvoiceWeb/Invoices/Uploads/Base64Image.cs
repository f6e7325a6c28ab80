using System.Buffers;
using System.Security.Cryptography;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Decodes a base64 body as it arrives, holding no more than the decoded image.</summary>
public static class Base64Image
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Characters that together encode three bytes.</summary>
    private const int Group = 4;

    /// <summary>Reads base64 text (white space allowed, an initial <c>data:…;base64,</c> not) up to a decoded size.</summary>
    /// <exception cref="FormatException">The text is not base64, or it was cut off.</exception>
    /// <exception cref="InvalidDataException">The image is larger than <paramref name="maxBytes"/>.</exception>
    public static async Task<byte[]> DecodeAsync(Stream base64, int maxBytes, CancellationToken cancellationToken)
    {
        using var transform = new FromBase64Transform(FromBase64TransformMode.IgnoreWhiteSpaces);
        using var image = new MemoryStream();
        var text = ArrayPool<byte>.Shared.Rent(ChunkSize);
        var bytes = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            long characters = 0;
            int read;
            while ((read = await base64.ReadAsync(text.AsMemory(0, ChunkSize), cancellationToken)) > 0)
            {
                characters += read - CountWhiteSpace(text.AsSpan(0, read));
                var written = transform.TransformBlock(text, 0, read, bytes, 0);
                if (image.Length + written > maxBytes)
                {
                    throw new InvalidDataException($"The image is larger than {maxBytes} bytes.");
                }

                image.Write(bytes.AsSpan(0, written));
            }

            // The transform drops an incomplete group without a word.
            return characters % Group == 0 ? image.ToArray() : throw new FormatException("The base64 text was cut off.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int CountWhiteSpace(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (character is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\v' or (byte)'\f')
            {
                count++;
            }
        }

        return count;
    }
}
