namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>Makes hostile files, the same for the same seed: bombs built by hand, and mutations of sound files.</summary>
internal sealed class HostileFiles(SampleFiles samples, int seed)
{
    private static readonly string[] s_extensions = ["jpg", "png", "webp", "tif", "gif", "bmp", "pdf", "xml", "txt", "exe"];

    /// <summary>Every bomb comes once in each round of its kind and number; what is left is mutations.</summary>
    public IEnumerable<HostileFile> Make(int count)
    {
        Random random = new(seed);
        IReadOnlyList<(string Kind, Func<Random, byte[]> Make)> bombs = [.. PictureBombs.All, .. PdfBombs.All, .. XmlBombs.All];
        for (int i = 0; i < count; i++)
        {
            bool isBomb = i % 4 == 0;
            (string kind, byte[] content) = isBomb ? Bomb(bombs[i / 4 % bombs.Count], random) : Mutation(random);
            yield return new(kind, s_extensions[random.Next(s_extensions.Length)], content);
        }
    }

    private static (string Kind, byte[] Content) Bomb((string Kind, Func<Random, byte[]> Make) bomb, Random random) => (bomb.Kind, bomb.Make(random));

    private (string Kind, byte[] Content) Mutation(Random random)
    {
        byte[] sound = samples.All[random.Next(samples.All.Count)];
        (string Kind, Func<byte[], Random, byte[]> Apply) mutation = Mutations.All[random.Next(Mutations.All.Count)];
        return mutation.Kind is "polyglot"
            ? (mutation.Kind, [.. mutation.Apply(sound, random), .. samples.All[random.Next(samples.All.Count)]])
            : (mutation.Kind, mutation.Apply(sound, random));
    }
}
