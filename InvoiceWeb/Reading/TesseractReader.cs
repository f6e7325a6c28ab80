using InvoiceWeb.Invoices.Ports;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;
using Native.Tesseract;

namespace InvoiceWeb.Reading;

/// <summary>Tesseract with one warm engine a language: reading with one language costs a third of reading with three.</summary>
internal sealed class TesseractReader(ReadingOptions options, IReadingLanguages? languages) : IDisposable
{
    // Figures that it misreads at the height of its training it often reads when they are smaller.
    private const double ScaleOfSecondLook = 0.7;

    private readonly Dictionary<string, TesseractEngine> _engines = new(StringComparer.Ordinal);
    private readonly string[] _own = options.Languages.Split('+');

    /// <summary>They may change between two pages; engines of those that are left out stay warm.</summary>
    private IReadOnlyList<string> Languages => languages?.Names ?? _own;

    /// <summary>Whether the language is among those that pages are read in.</summary>
    public bool Knows(string language) => Languages.Contains(language, StringComparer.Ordinal);

    /// <summary>Reads the words of a page in one language.</summary>
    /// <param name="page">The grey page as stored, turned upright by EXIF.</param>
    /// <param name="turn">How to turn it so that its lines are level; boxes are given on the page so turned.</param>
    /// <param name="language">Tesseract's name of the language.</param>
    /// <param name="cancellationToken">Stops between two words.</param>
    public IReadOnlyList<Word> Read(Pix page, PageTurn turn, string language, CancellationToken cancellationToken)
    {
        using PreparedPage prepared = PreparedPage.From(page, turn);
        return [.. Engine(language).Read(prepared.Image, PageSegmentation.Auto, options.PageTimeLimit, cancellationToken)
            .Select(w => new Word(w.Text, prepared.ToPage(w.Left, w.Top, w.Right, w.Bottom), w.Confidence))];
    }

    /// <summary>
    /// Reads single values of a page, a line each. What comes out otherwise than it stands there is looked at a second time, smaller; where that
    /// look confirms it, it follows the first one in the list.
    /// </summary>
    /// <param name="picture">The grey page as stored, turned upright by EXIF.</param>
    /// <param name="page">What was read of it.</param>
    /// <param name="places">Where the values stand on the turned page.</param>
    /// <param name="language">Tesseract's name of the language.</param>
    /// <param name="cancellationToken">Stops between two words.</param>
    public IReadOnlyList<SecondReading> ReadPlaces(Pix picture, PageText page, IReadOnlyList<PixelBox> places, string language, CancellationToken cancellationToken)
    {
        SecondReading[] readings = ReadPlaces(picture, page.Turn, places, language, scale: 1, cancellationToken);
        PixelBox[] contradicted = [.. readings.Where(r => PlaceWords.Of(page, r.Box) is { } words && !r.Holds(words.Text)).Select(r => r.Box)];
        if (contradicted.Length == 0)
        {
            return readings;
        }

        IEnumerable<SecondReading> confirming = ReadPlaces(picture, page.Turn, contradicted, language, ScaleOfSecondLook, cancellationToken)
            .Where(r => PlaceWords.Of(page, r.Box) is { } words && r.Holds(words.Text));
        return [.. readings, .. confirming];
    }

    /// <summary>A language to read figures in: English where it is among those of the options, else their first.</summary>
    public string LanguageOfFigures => Knows("eng") ? "eng" : Languages[0];

    public void Dispose()
    {
        foreach (TesseractEngine engine in _engines.Values)
        {
            engine.Dispose();
        }
    }

    private SecondReading[] ReadPlaces(Pix picture, PageTurn turn, IReadOnlyList<PixelBox> places, string language, double scale, CancellationToken cancellationToken)
    {
        using PreparedPage prepared = PreparedPage.From(picture, turn, scale);
        return [.. Engine(language).ReadLines(prepared.Image, [.. places.Select(prepared.Around)], options.PageTimeLimit, cancellationToken)
            .Zip(places, (words, place) => new SecondReading(
                place, string.Join(' ', words.Select(w => w.Text)), words.Select(w => w.Confidence).DefaultIfEmpty(0).Min()))];
    }

    private TesseractEngine Engine(string language)
    {
        if (!_engines.TryGetValue(language, out TesseractEngine? engine))
        {
            TesseractLibrary.Load();
            engine = new(language, options.DataPath);
            _engines.Add(language, engine);
        }

        return engine;
    }
}
