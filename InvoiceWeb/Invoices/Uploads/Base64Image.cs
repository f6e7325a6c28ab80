using System.Buffers;
using System.Security.Cryptography;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Decodes a base64 body as it arrives, holding no more than the decoded image.</summary>
public static class Base64Image
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Reads base64 text (white space allowed, an initial <c>data:…;base64,</c> not) up to a decoded size.</summary>
    /// <exception cref="FormatException">The text is not base64.</exception>
    /// <exception cref="InvalidDataException">The image is larger than <paramref name="maxBytes"/>.</exception>
    public static async Task<byte[]> DecodeAsync(Stream base64, int maxBytes, CancellationToken cancellationToken)
    {
        using var transform = new FromBase64Transform(FromBase64TransformMode.IgnoreWhiteSpaces);
        var decoded = new CryptoStream(base64, transform, CryptoStreamMode.Read, leaveOpen: true);
        await using (decoded)
        {
            using var image = new MemoryStream();
            var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
            try
            {
                int read;
                while ((read = await decoded.ReadAsync(chunk, cancellationToken)) > 0)
                {
                    if (image.Length + read > maxBytes)
                    {
                        throw new InvalidDataException($"The image is larger than {maxBytes} bytes.");
                    }

                    image.Write(chunk.AsSpan(0, read));
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(chunk);
            }

            return image.ToArray();
        }
    }
}
