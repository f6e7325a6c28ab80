using InvoiceWeb.Reading;

namespace InvoiceWeb.Tests.TestData;

/// <summary>Sets text on a page in a fixed pitch: ten pixels a character, thirty a line, as a till prints it.</summary>
internal static class PageTextBuilder
{
    private const int Pitch = 10;
    private const int LineHeight = 30;
    private const int WordHeight = 20;

    public static PageText Page(params string[] lines)
    {
        int width = Math.Max(1, lines.Max(l => l.Length)) * Pitch;
        return new(width, lines.Length * LineHeight, [.. lines.Select(Line).OfType<TextLine>()]);
    }

    private static TextLine? Line(string text, int number)
    {
        List<Word> words = [];
        int start = 0;
        foreach (string part in text.Split(' '))
        {
            if (part.Length > 0)
            {
                words.Add(new(part, new(start * Pitch, (number * LineHeight) + 5, part.Length * Pitch, WordHeight), 0.96));
            }

            start += part.Length + 1;
        }

        return words.Count == 0 ? null : new(words);
    }
}
