namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Measures the blank between characters in the picture itself: the recognizer often forgets to write it.</summary>
internal static class GapFinder
{
    // Frames and the lines above and below may touch the edges of a region.
    private const int EdgeRows = 6;

    /// <summary>For each character but the first, the longest run of columns without ink since the one before.</summary>
    /// <param name="cut">The line as cut out, <see cref="LineCutter.Height"/> rows.</param>
    /// <param name="width">Columns of the cut.</param>
    /// <param name="characters">What was read there.</param>
    /// <param name="steps">Time steps that the columns were divided into.</param>
    public static IReadOnlyList<double> Measure(ReadOnlySpan<float> cut, int width, IReadOnlyList<ReadCharacter> characters, int steps)
    {
        bool[] ink = FindInk(cut, width);
        double[] gaps = new double[Math.Max(0, characters.Count - 1)];
        for (int i = 0; i < gaps.Length; i++)
        {
            int from = Column(characters[i]);
            int to = Column(characters[i + 1]);
            int longest = 0;
            int run = 0;
            for (int x = from; x < to; x++)
            {
                run = ink[x] ? 0 : run + 1;
                longest = Math.Max(longest, run);
            }

            gaps[i] = (double)longest / LineCutter.Height;
        }

        return gaps;

        int Column(ReadCharacter character) => Math.Clamp((int)((character.Step + 0.5) * width / steps), 0, width - 1);
    }

    private static bool[] FindInk(ReadOnlySpan<float> cut, int width)
    {
        float[] darkest = new float[width];
        for (int x = 0; x < width; x++)
        {
            darkest[x] = 1;
            for (int y = EdgeRows; y < LineCutter.Height - EdgeRows; y++)
            {
                darkest[x] = Math.Min(darkest[x], cut[(y * width) + x]);
            }
        }

        float[] sorted = [.. darkest.Order()];
        float threshold = (sorted[width / 20] + sorted[width - 1 - (width / 50)]) / 2;
        return [.. darkest.Select(d => d < threshold)];
    }
}
