using InvoiceWeb.Reading.PaddleOcr;

namespace InvoiceWeb.Tests.Reading.PaddleOcr;

public sealed class CtcDecoderTests : IDisposable
{
    private readonly string _dictionary = Path.GetTempFileName();

    [Fact]
    public void Decode_Repeats_CollapseUnlessParted()
    {
        File.WriteAllLines(_dictionary, ["a", "b"]);
        CharacterSet characters = CharacterSet.Read(_dictionary);
        int[] best = [0, 1, 1, 0, 1, 3, 2, 2];
        float[] probabilities = new float[best.Length * characters.Count];
        for (int step = 0; step < best.Length; step++)
        {
            probabilities[(step * characters.Count) + best[step]] = 0.5f + (step * 0.05f);
        }

        IReadOnlyList<ReadCharacter> read = CtcDecoder.Decode(probabilities, best.Length, characters);

        string.Concat(read.Select(c => c.Text)).ShouldBe("aa b");
        read.Select(c => c.Step).ShouldBe([2, 4, 5, 7]);
        read[0].Confidence.ShouldBe(0.6, tolerance: 1e-6);
    }

    public void Dispose() => File.Delete(_dictionary);
}
