namespace InvoiceWeb.Reading;

/// <summary>What the second reader made of a place that decides a field.</summary>
/// <param name="Box">The place, on the turned page.</param>
/// <param name="Text">Its words with one space between them; empty when it saw none.</param>
/// <param name="Confidence">The reader's own in its weakest word, zero to one; zero when it saw none.</param>
public sealed record SecondReading(PixelBox Box, string Text, double Confidence)
{
    /// <summary>Whether it has the same letters and figures.</summary>
    public bool Holds(string text) => Characters(Text).Contains(Characters(text), StringComparison.Ordinal);

    private static string Characters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
