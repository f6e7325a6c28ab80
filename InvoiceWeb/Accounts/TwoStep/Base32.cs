namespace InvoiceWeb.Accounts.TwoStep;

/// <summary>RFC 4648, section 6, without padding: how authenticator apps are told their secret.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerCharacter = 5;

    /// <exception cref="FormatException">A character is not one of the alphabet.</exception>
    public static byte[] Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length * BitsPerCharacter / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var value = Alphabet.IndexOf(text[bit / BitsPerCharacter], StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("Not base32.");
            }

            bytes[bit / 8] = (byte)((bytes[bit / 8] << 1) | ((value >> (BitsPerCharacter - 1 - (bit % BitsPerCharacter))) & 1));
        }

        return bytes;
    }
}
