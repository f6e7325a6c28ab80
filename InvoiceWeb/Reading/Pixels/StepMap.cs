namespace InvoiceWeb.Reading.Pixels;

/// <summary>
/// How much brighter a picture becomes across each of its pixels, in one of two directions, on a scale that a shadow does
/// not change: the difference of logarithms, bent so that it stays within -1 … 1 and still is largest at the edge itself.
/// </summary>
/// <param name="Values">Row by row of <paramref name="Along"/> values.</param>
/// <param name="Along">Pixels in the direction in which edges run.</param>
/// <param name="Across">Pixels in the direction in which brightness is compared.</param>
internal sealed record StepMap(float[] Values, int Along, int Across)
{
    /// <summary>Pixels averaged on each side.</summary>
    public const int Reach = 4;

    // A step of this many doublings of brightness counts half.
    private const float HalfStep = 0.35f;

    // Added before the logarithm: the noise of black is no step.
    private const int Floor = 12;

    public float this[int along, int across] => Values[(across * Along) + along];

    /// <summary>Positive where the picture is brighter below than above.</summary>
    public static StepMap Downwards(GrayImage image) => Make(image.Width, image.Height, (along, across) => image.Pixels[(across * image.Width) + along]);

    /// <summary>Positive where the picture is brighter at the right than at the left.</summary>
    public static StepMap Rightwards(GrayImage image) => Make(image.Height, image.Width, (along, across) => image.Pixels[(along * image.Width) + across]);

    private static StepMap Make(int along, int across, Func<int, int, byte> pixel)
    {
        float[] logarithms = [.. Enumerable.Range(0, 256).Select(v => MathF.Log2(v + Floor) / (HalfStep * Reach))];
        float[] values = new float[along * across];
        float[] sums = new float[across + 1];
        for (int a = 0; a < along; a++)
        {
            for (int c = 0; c < across; c++)
            {
                sums[c + 1] = sums[c] + logarithms[pixel(a, c)];
            }

            for (int c = Reach; c < across - Reach; c++)
            {
                float before = sums[c] - sums[c - Reach];
                float after = sums[c + Reach] - sums[c];
                float step = after - before;
                values[(c * along) + a] = step / (1 + Math.Abs(step));
            }
        }

        return new(values, along, across);
    }
}
