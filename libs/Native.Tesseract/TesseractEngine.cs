using System.Runtime.InteropServices;
using Native.Leptonica;

namespace Native.Tesseract;

/// <summary>
/// One warm recognizer. It belongs to one thread at a time; loading costs up to a second a language, so keep it.
/// </summary>
public sealed class TesseractEngine : IDisposable
{
    // OEM_LSTM_ONLY: the models that Debian ships hold nothing else.
    private const int NeuralNetwork = 1;

    // Tesseract keeps loaded dictionaries in a cache of the process whose counts are not safe against two engines
    // that load or unload at the same time.
    private static readonly Lock LoadLock = new();

    private readonly TesseractHandle _handle = new();

    /// <summary>Loads the models of the languages.</summary>
    /// <param name="languages">Names joined by plus signs, such as <c>eng+deu</c>.</param>
    /// <param name="dataPath">The folder of the <c>.traineddata</c> files; null for the library's own.</param>
    /// <exception cref="TesseractException">A language is missing.</exception>
    public TesseractEngine(string languages, string? dataPath = null)
    {
        // What Tesseract has to say goes nowhere: its results are checked, and standard error is not its to fill.
        Set("debug_file", "/dev/null");
        string[] missing = Load(languages, dataPath);
        if (missing.Length > 0)
        {
            Dispose();
            throw new TesseractException($"Tesseract has no data for the language '{string.Join("', '", missing)}'.");
        }
    }

    /// <summary>Sets one of Tesseract's variables by its own name.</summary>
    public void Set(string variable, string value)
    {
        if (!Interop.SetVariable(_handle, variable, value))
        {
            throw new TesseractException($"Tesseract knows no variable '{variable}'.");
        }
    }

    /// <summary>Reads every word of an image of 1, 8 or 32 bits a pixel.</summary>
    /// <param name="image">The image; it stays the caller's.</param>
    /// <param name="segmentation">How to look for text.</param>
    /// <param name="limit">The time after which to give up.</param>
    /// <param name="cancellationToken">Stops the recognition between two words.</param>
    /// <exception cref="TimeoutException">The limit was reached.</exception>
    /// <exception cref="TesseractException">Tesseract failed.</exception>
    public IReadOnlyList<RecognizedWord> Read(Pix image, PageSegmentation segmentation, TimeSpan limit, CancellationToken cancellationToken)
    {
        Interop.SetPageSegMode(_handle, segmentation);
        Interop.SetImage(_handle, image);
        try
        {
            return Recognize(limit, cancellationToken);
        }
        finally
        {
            Interop.Clear(_handle);
        }
    }

    /// <summary>Reads single lines out of an image of 1, 8 or 32 bits a pixel.</summary>
    /// <param name="image">The image; it stays the caller's.</param>
    /// <param name="lines">Where they stand, in pixels of the image, within it.</param>
    /// <param name="limit">The time after which to give up, for each line.</param>
    /// <param name="cancellationToken">Stops the recognition between two words.</param>
    /// <returns>The words of each line, in the order of the lines; boxes are on the image.</returns>
    /// <exception cref="TimeoutException">The limit was reached.</exception>
    /// <exception cref="TesseractException">Tesseract failed.</exception>
    public IReadOnlyList<IReadOnlyList<RecognizedWord>> ReadLines(
        Pix image, IReadOnlyList<(int Left, int Top, int Width, int Height)> lines, TimeSpan limit, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<RecognizedWord>> read = [];
        Interop.SetPageSegMode(_handle, PageSegmentation.SingleLine);
        Interop.SetImage(_handle, image);
        try
        {
            foreach ((int left, int top, int width, int height) in lines)
            {
                Interop.SetRectangle(_handle, left, top, width, height);
                read.Add(Recognize(limit, cancellationToken));
            }
        }
        finally
        {
            Interop.Clear(_handle);
        }

        return read;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (LoadLock)
        {
            _handle.Dispose();
        }
    }

    private List<RecognizedWord> Recognize(TimeSpan limit, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        using MonitorHandle monitor = new(limit, cancellationToken);
        int failed = Interop.Recognize(_handle, monitor);
        cancellationToken.ThrowIfCancellationRequested();
        if (TimeProvider.System.GetElapsedTime(started) >= limit)
        {
            throw new TimeoutException($"Reading took longer than {limit.TotalSeconds:0} seconds.");
        }

        return failed == 0 ? Words() : throw new TesseractException("Tesseract could not read the image.");
    }

    private string[] Load(string languages, string? dataPath)
    {
        lock (LoadLock)
        {
            int failed = Interop.Init(_handle, dataPath, languages, NeuralNetwork);
            return failed == 0 ? [.. languages.Split('+').Except(LoadedLanguages(), StringComparer.Ordinal)] : [languages];
        }
    }

    private List<RecognizedWord> Words()
    {
        List<RecognizedWord> words = [];
        using ResultIteratorHandle iterator = new(Interop.GetIterator(_handle));
        if (iterator.IsInvalid)
        {
            return words;
        }

        nint page = Interop.GetPageIterator(iterator);
        do
        {
            string text = TakeText(Interop.GetText(iterator, Interop.LevelWord)).Trim();
            if (text.Length > 0 && Interop.GetBox(page, Interop.LevelWord, out int left, out int top, out int right, out int bottom))
            {
                double confidence = Math.Clamp(Interop.GetConfidence(iterator, Interop.LevelWord) / 100, 0, 1);
                words.Add(new(text, confidence, left, top, right, bottom, Interop.IsAtBeginningOf(page, Interop.LevelLine)));
            }
        }
        while (Interop.Next(iterator, Interop.LevelWord));
        return words;
    }

    private List<string> LoadedLanguages()
    {
        nint array = Interop.GetLoadedLanguages(_handle);
        if (array == 0)
        {
            return [];
        }

        List<string> languages = [];
        for (int i = 0; Marshal.ReadIntPtr(array, i * nint.Size) is var text and not 0; i++)
        {
            languages.Add(Marshal.PtrToStringUTF8(text) ?? "");
        }

        Interop.DeleteTextArray(array);
        return languages;
    }

    private static string TakeText(nint text)
    {
        string result = Marshal.PtrToStringUTF8(text) ?? "";
        Interop.DeleteText(text);
        return result;
    }
}
