using InvoiceWeb.Reading.Pixels;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>From grey pixels to what the detection model was trained on.</summary>
internal static class PixelNormalizer
{
    // The means and deviations of the images that the network was trained on, in the order of its channels.
    private static readonly float[][] Tables = [Table(0.485f, 0.229f), Table(0.456f, 0.224f), Table(0.406f, 0.225f)];

    /// <summary>Grey goes into all three channels; what is added at the right and the bottom is white.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="width">Columns of each channel, at least those of the picture.</param>
    /// <param name="height">Rows of each channel, at least those of the picture.</param>
    /// <param name="input">Takes the three channels.</param>
    public static void Fill(GrayImage image, int width, int height, Span<float> input)
    {
        for (int channel = 0; channel < Tables.Length; channel++)
        {
            float[] table = Tables[channel];
            Span<float> plane = input.Slice(channel * width * height, width * height);
            plane.Fill(table[255]);
            for (int y = 0; y < image.Height; y++)
            {
                ReadOnlySpan<byte> row = image.Pixels.AsSpan(y * image.Width, image.Width);
                Span<float> target = plane.Slice(y * width, row.Length);
                for (int x = 0; x < row.Length; x++)
                {
                    target[x] = table[row[x]];
                }
            }
        }
    }

    private static float[] Table(float mean, float deviation) => [.. Enumerable.Range(0, 256).Select(v => ((v / 255f) - mean) / deviation)];
}
