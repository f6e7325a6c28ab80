using Native.Leptonica;
using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Finds lines of text with the detection model of PP-OCR (a DB network: Liao et al., 2020).</summary>
internal sealed class TextDetector(OnnxModel model)
{
    /// <summary>The network halves the image five times.</summary>
    private const int Step = 32;

    private const double MostPixels = 2_200_000;

    // The means and deviations of the images that the network was trained on, in the order of its channels.
    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>Finds the regions, in pixels of the image given.</summary>
    /// <param name="gray">The page.</param>
    /// <param name="scale">How much to scale it for the detector.</param>
    public IReadOnlyList<TextRegion> Find(Pix gray, double scale)
    {
        double fitting = Math.Min(scale, Math.Sqrt(MostPixels / ((double)gray.Width * gray.Height)));
        using Pix scaled = gray.Scale(fitting);
        int width = RoundUp(scaled.Width);
        int height = RoundUp(scaled.Height);
        OnnxTensor output = model.Run(Normalize(scaled, width, height), [1, 3, height, width]);
        return [.. RegionFinder.Find(output.Values, width, height).Select(r => r.Scale(1 / fitting))];
    }

    private static int RoundUp(int size) => (size + Step - 1) / Step * Step;

    // Grey goes into all three channels; what is added at the right and the bottom is white.
    private static float[] Normalize(Pix image, int width, int height)
    {
        byte[] pixels = image.CopyGray();
        int given = image.Width;
        float[] input = new float[3 * width * height];
        for (int channel = 0; channel < 3; channel++)
        {
            float[] table = new float[256];
            for (int value = 0; value < table.Length; value++)
            {
                table[value] = ((value / 255f) - Mean[channel]) / Deviation[channel];
            }

            Span<float> plane = input.AsSpan(channel * width * height, width * height);
            plane.Fill(table[255]);
            for (int y = 0; y < image.Height; y++)
            {
                ReadOnlySpan<byte> row = pixels.AsSpan(y * given, given);
                Span<float> target = plane.Slice(y * width, given);
                for (int x = 0; x < row.Length; x++)
                {
                    target[x] = table[row[x]];
                }
            }
        }

        return input;
    }
}
