namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Greedy decoding of connectionist temporal classification: repeats collapse, "nothing" parts them.</summary>
internal static class CtcDecoder
{
    // A Chinese character that is less likely than this is taken for a European one that was printed badly.
    private const float SurelyForeign = 0.6f;

    /// <summary>Decodes one line.</summary>
    /// <param name="probabilities">A row of probabilities for each step.</param>
    /// <param name="steps">The number of rows.</param>
    /// <param name="characters">What the columns stand for.</param>
    public static IReadOnlyList<ReadCharacter> Decode(ReadOnlySpan<float> probabilities, int steps, CharacterSet characters)
    {
        List<ReadCharacter> read = [];
        int previous = 0;
        for (int step = 0; step < steps; step++)
        {
            ReadOnlySpan<float> row = probabilities.Slice(step * characters.Count, characters.Count);
            int best = Best(row, characters.European);
            if (best != 0 && best != previous)
            {
                read.Add(new(characters[best], step, row[best]));
            }
            else if (best != 0 && row[best] > read[^1].Confidence)
            {
                read[^1] = new(characters[best], step, row[best]);
            }

            previous = best;
        }

        return read;
    }

    private static int Best(ReadOnlySpan<float> row, IReadOnlyList<int> european)
    {
        int best = 0;
        foreach (int i in european)
        {
            best = row[i] > row[best] ? i : best;
        }

        // Only where most of the probability is elsewhere can a foreign character be the likeliest by far.
        return row[best] >= 1 - SurelyForeign ? best : Foreign(row) ?? best;
    }

    private static int? Foreign(ReadOnlySpan<float> row)
    {
        int best = 0;
        for (int i = 1; i < row.Length; i++)
        {
            best = row[i] > row[best] ? i : best;
        }

        return row[best] >= SurelyForeign ? best : null;
    }
}
