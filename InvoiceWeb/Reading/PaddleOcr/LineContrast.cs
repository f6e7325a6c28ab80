using System.Numerics;
using System.Runtime.InteropServices;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Stretches a line from its own ink to its own paper: in a shadow or on faded paper both are grey.</summary>
internal static class LineContrast
{
    private const int Levels = 256;
    private const double InkShare = 0.02;
    private const double PaperShare = 0.75;

    // What differs by less is noise, and stretching it would make text of it.
    private const float LeastContrast = 0.15f;

    /// <summary>Stretches values of -1 to 1 in place.</summary>
    public static void Stretch(Span<float> line)
    {
        Span<int> histogram = stackalloc int[Levels];
        histogram.Clear();
        foreach (float value in line)
        {
            histogram[(int)((value + 1) * 0.5f * (Levels - 1))]++;
        }

        float ink = Quantile(histogram, InkShare * line.Length);
        float paper = Quantile(histogram, PaperShare * line.Length);
        if (paper - ink >= LeastContrast)
        {
            Stretch(line, ink, paper);
        }
    }

    private static void Stretch(Span<float> line, float ink, float paper)
    {
        float factor = 2 / (paper - ink);
        float offset = -1 - (ink * factor);
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(line);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector.Min(Vector.Max((vectors[i] * factor) + new Vector<float>(offset), -Vector<float>.One), Vector<float>.One);
        }

        for (int i = vectors.Length * Vector<float>.Count; i < line.Length; i++)
        {
            line[i] = Math.Clamp((line[i] * factor) + offset, -1, 1);
        }
    }

    private static float Quantile(ReadOnlySpan<int> histogram, double count)
    {
        int level = 0;
        for (long below = histogram[0]; below < count && level < Levels - 1; below += histogram[level])
        {
            level++;
        }

        return (level / (0.5f * (Levels - 1))) - 1;
    }
}
