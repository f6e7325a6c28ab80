namespace Native.Tesseract;

/// <summary>Tesseract could not start, or could not read an image.</summary>
public sealed class TesseractException(string message) : Exception(message);
