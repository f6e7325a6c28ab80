using InvoiceWeb.Reading.Pixels;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>Splits Tesseract's stream of words where it began a new line, and brings the boxes back onto the page.</summary>
internal static class WordRuns
{
    public static IEnumerable<IReadOnlyList<Word>> From(IEnumerable<RecognizedWord> words, PreparedPage page)
    {
        List<Word> run = [];
        foreach (RecognizedWord word in words)
        {
            if (word.StartsLine && run.Count > 0)
            {
                yield return run;
                run = [];
            }

            run.Add(new(word.Text, page.ToPage(word.Left, word.Top, word.Right, word.Bottom), word.Confidence));
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
