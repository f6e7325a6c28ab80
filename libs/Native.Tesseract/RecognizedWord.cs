namespace Native.Tesseract;

/// <summary>A word as Tesseract read it.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="Confidence">Zero to one.</param>
/// <param name="Left">Pixels from the left edge of the image given.</param>
/// <param name="Top">Pixels from its top.</param>
/// <param name="Right">First pixel column after the word.</param>
/// <param name="Bottom">First pixel row after the word.</param>
/// <param name="StartsLine">Whether Tesseract began a new line with it.</param>
public readonly record struct RecognizedWord(string Text, double Confidence, int Left, int Top, int Right, int Bottom, bool StartsLine);
