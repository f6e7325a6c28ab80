using System.Buffers;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;
using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Finds lines of text with the detection model of PP-OCR (a DB network: Liao et al., 2020).</summary>
internal sealed class TextDetector(OnnxModel model, SemaphoreSlim seats)
{
    /// <summary>The network halves the image five times.</summary>
    private const int Step = 32;

    // Bounds the memory and the time of a run; less loses small print (docs/benchmarks.md).
    private const double MostPixels = 2_200_000;

    // A long strip must not be all margin.
    private const double MostSide = 16_000;

    /// <summary>Finds the regions, in pixels of the image given.</summary>
    /// <param name="gray">The page.</param>
    /// <param name="scale">How much to scale it for the detector.</param>
    /// <param name="cancellationToken">Stops the network, and the wait for a seat.</param>
    public IReadOnlyList<TextRegion> Find(Pix gray, double scale, CancellationToken cancellationToken)
    {
        double fitting = Math.Min(scale, Math.Sqrt(MostPixels / ((double)gray.Width * gray.Height)));
        fitting = Math.Min(fitting, MostSide / Math.Max(gray.Width, gray.Height));
        using Pix scaled = gray.Scale(fitting);
        int width = RoundUp(scaled.Width);
        int height = RoundUp(scaled.Height);
        int count = 3 * width * height;
        seats.Wait(cancellationToken);
        float[] input = ArrayPool<float>.Shared.Rent(count);
        try
        {
            PixelNormalizer.Fill(GrayImage.Of(scaled), width, height, input);
            using OnnxOutput output = model.Run(input.AsSpan(0, count), [1, 3, height, width], cancellationToken);
            return [.. RegionFinder.Find(output.Values, width, height).Select(r => r.Scale(1 / fitting))];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
            seats.Release();
        }
    }

    private static int RoundUp(int size) => (size + Step - 1) / Step * Step;
}
