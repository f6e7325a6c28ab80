using System.Buffers;
using System.Buffers.Text;

namespace InvoiceWeb.Invoices.Uploads;

/// <summary>Decodes a base64 body as it arrives, in whatever pieces, holding no more than the decoded file.</summary>
public static class Base64Image
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Characters that together encode three bytes.</summary>
    private const int Group = 4;

    /// <summary>Reads base64 text (white space allowed, an initial <c>data:…;base64,</c> not) up to a decoded size.</summary>
    /// <exception cref="FormatException">The text is not base64, or it was cut off.</exception>
    /// <exception cref="InvalidDataException">The file is larger than <paramref name="maxBytes"/>.</exception>
    public static async Task<byte[]> DecodeAsync(Stream base64, int maxBytes, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var text = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var held = 0; // characters of a group that has not arrived whole
            var hasEnded = false;
            int read;
            while ((read = await base64.ReadAsync(text.AsMemory(held, ChunkSize - held), cancellationToken)) > 0)
            {
                var length = held + TakeOutWhiteSpace(text.AsSpan(held, read));
                var whole = length - (length % Group);
                hasEnded = Append(file, text.AsSpan(0, whole), hasEnded, maxBytes);
                text.AsSpan(whole, length - whole).CopyTo(text);
                held = length - whole;
            }

            return held == 0 ? file.ToArray() : throw new FormatException("The base64 text was cut off.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    /// <returns>Whether the text has ended: nothing may come after its padding.</returns>
    private static bool Append(MemoryStream file, Span<byte> groups, bool hasEnded, int maxBytes)
    {
        if (groups.IsEmpty)
        {
            return hasEnded;
        }

        if (hasEnded || Base64.DecodeFromUtf8InPlace(groups, out var written) is not OperationStatus.Done)
        {
            throw new FormatException("The text is not base64.");
        }

        if (file.Length + written > maxBytes)
        {
            throw new InvalidDataException($"The file is larger than {maxBytes} bytes.");
        }

        file.Write(groups[..written]);
        return written < groups.Length / Group * 3;
    }

    /// <summary>Moves what is no white space to the front.</summary>
    /// <returns>How much that is.</returns>
    private static int TakeOutWhiteSpace(Span<byte> text)
    {
        var kept = 0;
        foreach (var character in text)
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\v' or (byte)'\f'))
            {
                text[kept++] = character;
            }
        }

        return kept;
    }
}
