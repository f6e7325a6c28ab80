namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>How a line is put before the recognizer.</summary>
/// <param name="Margin">What is taken in around it, in heights of the line, both sides together.</param>
/// <param name="Gamma">Above 1, pale strokes get darker.</param>
/// <param name="Stretch">How much wider it is made.</param>
internal sealed record LineRendition(double Margin, double Gamma, double Stretch)
{
    public static LineRendition Plain { get; } = new(0, 1, 1);

    /// <summary>The region with the margin around it.</summary>
    public TextRegion Around(TextRegion region) =>
        region with { Length = region.Length + (Margin * region.Thickness), Thickness = (1 + Margin) * region.Thickness };

    /// <summary>Darkens the values of a cut, from -1 to 1.</summary>
    public void Darken(Span<float> cut)
    {
        if (Gamma.Equals(1))
        {
            return;
        }

        foreach (ref float value in cut)
        {
            value = (float)((2 * Math.Pow((value + 1) / 2, Gamma)) - 1);
        }
    }
}
