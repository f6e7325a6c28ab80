namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>What a bad line, a bad disk or a bad person does to a sound file.</summary>
internal static class Mutations
{
    private const int HeaderLength = 64;

    public static IReadOnlyList<(string Kind, Func<byte[], Random, byte[]> Apply)> All { get; } =
    [
        ("empty", (_, _) => []),
        ("truncated", (file, random) => file[..random.Next(file.Length)]),
        ("truncated in its header", (file, random) => file[..random.Next(Math.Min(HeaderLength, file.Length))]),
        ("bits flipped", (file, random) => Change(file, random, 1 + random.Next(40), file.Length, (b, r) => (byte)(b ^ (1 << r.Next(8))))),
        ("bytes of the header changed", (file, random) => Change(file, random, 1 + random.Next(6), HeaderLength * 4, (_, r) => (byte)r.Next(256))),
        ("bytes set to the largest", (file, random) => Change(file, random, 4, file.Length, (_, _) => 0xFF)),
        ("a stretch zeroed", (file, random) => Fill(file, random, 0)),
        ("a stretch of noise", Noise),
        ("parts swapped", Swap),
        ("a part repeated", Repeat),
        ("bytes before it", (file, random) => [.. RandomBytes(random, 1 + random.Next(64)), .. file]),
        ("polyglot", (file, _) => file),
    ];

    private static byte[] Change(byte[] file, Random random, int times, int within, Func<byte, Random, byte> change)
    {
        byte[] changed = [.. file];
        for (int i = 0; i < times; i++)
        {
            int at = random.Next(Math.Min(within, changed.Length));
            changed[at] = change(changed[at], random);
        }

        return changed;
    }

    private static byte[] Fill(byte[] file, Random random, byte value)
    {
        byte[] changed = [.. file];
        int start = random.Next(changed.Length);
        changed.AsSpan(start, random.Next(changed.Length - start)).Fill(value);
        return changed;
    }

    private static byte[] Noise(byte[] file, Random random)
    {
        byte[] changed = [.. file];
        int start = random.Next(changed.Length);
        random.NextBytes(changed.AsSpan(start, random.Next(Math.Min(4096, changed.Length - start))));
        return changed;
    }

    private static byte[] Swap(byte[] file, Random random)
    {
        int cut = random.Next(file.Length);
        return [.. file[..(cut / 2)], .. file[cut..], .. file[(cut / 2)..cut]];
    }

    private static byte[] Repeat(byte[] file, Random random)
    {
        int start = random.Next(file.Length);
        int length = random.Next(Math.Min(2048, file.Length - start));
        return [.. file[..start], .. Enumerable.Repeat(file[start..(start + length)], 1 + random.Next(20)).SelectMany(part => part), .. file[start..]];
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
