namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Greedy decoding of connectionist temporal classification: repeats collapse, "nothing" parts them.</summary>
internal static class CtcDecoder
{
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
            int best = IndexOfMax(row);
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

    private static int IndexOfMax(ReadOnlySpan<float> row)
    {
        int best = 0;
        for (int i = 1; i < row.Length; i++)
        {
            best = row[i] > row[best] ? i : best;
        }

        return best;
    }
}
