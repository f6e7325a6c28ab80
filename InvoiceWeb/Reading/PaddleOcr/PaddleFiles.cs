namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Where the native library, the models and the dictionary of PP-OCR lie.</summary>
internal sealed record PaddleFiles(string Library, string Detection, string Direction, string Recognition, string Dictionary)
{
    /// <summary>The files that the build puts beside the program.</summary>
    public static PaddleFiles BesideProgram { get; } = In(Path.Combine(AppContext.BaseDirectory, "paddleocr"));

    /// <summary>The files that are not there.</summary>
    public IEnumerable<string> Missing => new[] { Library, Detection, Direction, Recognition, Dictionary }.Where(f => !File.Exists(f));

    private static PaddleFiles In(string folder) => new(
        Path.Combine(folder, "libonnxruntime.so.1"),
        Path.Combine(folder, "detection.onnx"),
        Path.Combine(folder, "direction.onnx"),
        Path.Combine(folder, "recognition.onnx"),
        Path.Combine(folder, "dictionary.txt"));
}
