using System.Buffers.Binary;

namespace InvoiceWeb.Benchmarks.Fuzzing;

/// <summary>Damages bytes in the ways in which parsers are known to break.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly int[] s_lengths = [0, 1, 4, 5, -1, int.MaxValue, int.MinValue, 16 * 1024 * 1024, 48_000_000, 48_000_001];

    public byte[] Mutate(byte[] original)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var position = random.Next(bytes.Count);
        switch (random.Next(8))
        {
            case 0:
                bytes[position] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[position] = (byte)random.Next(256);
                break;
            case 2:
                bytes[position] = bytes[random.Next(bytes.Count)];
                break;
            case 3:
                bytes.RemoveRange(position, random.Next(Math.Min(bytes.Count - position, 16) + 1));
                break;
            case 4:
                bytes.InsertRange(position, bytes.GetRange(position, Math.Min(bytes.Count - position, random.Next(32))));
                break;
            case 5:
                bytes.RemoveRange(position, bytes.Count - position);
                break;
            case 6:
                OverwriteLength(bytes, position);
                break;
            default:
                bytes[position] = (byte)(random.Next(2) * 0xFF);
                break;
        }
    }

    private void OverwriteLength(List<byte> bytes, int position)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, random.Next(2) == 0 ? s_lengths[random.Next(s_lengths.Length)] : bytes.Count + random.Next(-8, 9));
        for (var i = 0; i < length.Length && position + i < bytes.Count; i++)
        {
            bytes[position + i] = length[i];
        }
    }
}
