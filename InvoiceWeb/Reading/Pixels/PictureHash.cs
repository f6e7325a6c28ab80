namespace InvoiceWeb.Reading.Pixels;

/// <summary>
/// A perceptual hash: pictures that look the same have hashes that differ in few bits. The page is averaged down to a small square, its
/// lowest frequencies are taken (discrete cosine transform), and each bit says whether one of them is above their median.
/// </summary>
internal static class PictureHash
{
    /// <summary>Each side of the square of frequencies.</summary>
    private const int Kept = 8;

    /// <summary>Between the darkest and the lightest field, of 255.</summary>
    private const double LeastContrast = 12;

    /// <summary>Each side of the averaged square.</summary>
    private const int Side = 32;

    private static readonly double[] s_cosines = Cosines();

    /// <returns>Null when there is next to nothing to be seen: all such pictures would be the same.</returns>
    public static ulong? Of(GrayImage page)
    {
        double[] fields = Average(page);
        if (fields.Max() - fields.Min() < LeastContrast)
        {
            return null;
        }

        double[] frequencies = Transform(fields);
        double median = Median(frequencies);
        ulong hash = 0;
        for (int i = 0; i < frequencies.Length; i++)
        {
            hash |= frequencies[i] > median ? 1UL << i : 0;
        }

        return hash;
    }

    /// <summary>The mean brightness of each of the fields into which the page is divided, each of a pixel at least.</summary>
    private static double[] Average(GrayImage page)
    {
        double[] fields = new double[Side * Side];
        for (int row = 0; row < Side; row++)
        {
            (int top, int bottom) = Range(row, page.Height);
            for (int column = 0; column < Side; column++)
            {
                (int left, int right) = Range(column, page.Width);
                long sum = 0;
                for (int y = top; y < bottom; y++)
                {
                    foreach (byte pixel in page.Pixels.AsSpan((y * page.Width) + left, right - left))
                    {
                        sum += pixel;
                    }
                }

                fields[(row * Side) + column] = (double)sum / ((bottom - top) * (right - left));
            }
        }

        return fields;
    }

    private static (int From, int To) Range(int field, int length)
    {
        int from = (int)((long)field * length / Side);
        return (from, Math.Max(from + 1, (int)((field + 1L) * length / Side)));
    }

    /// <summary>The lowest frequencies of both axes.</summary>
    private static double[] Transform(double[] fields)
    {
        double[] rows = new double[Side * Kept];
        for (int y = 0; y < Side; y++)
        {
            for (int u = 0; u < Kept; u++)
            {
                double sum = 0;
                for (int x = 0; x < Side; x++)
                {
                    sum += fields[(y * Side) + x] * s_cosines[(u * Side) + x];
                }

                rows[(y * Kept) + u] = sum;
            }
        }

        double[] frequencies = new double[Kept * Kept];
        for (int v = 0; v < Kept; v++)
        {
            for (int u = 0; u < Kept; u++)
            {
                double sum = 0;
                for (int y = 0; y < Side; y++)
                {
                    sum += rows[(y * Kept) + u] * s_cosines[(v * Side) + y];
                }

                frequencies[(v * Kept) + u] = sum;
            }
        }

        return frequencies;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>By frequency, then by place. Frequencies begin at one: the mean says how bright the light was, not what is on the page.</summary>
    private static double[] Cosines()
    {
        double[] cosines = new double[Kept * Side];
        for (int u = 0; u < Kept; u++)
        {
            for (int x = 0; x < Side; x++)
            {
                cosines[(u * Side) + x] = Math.Cos(Math.PI * (u + 1) * (x + 0.5) / Side);
            }
        }

        return cosines;
    }
}
