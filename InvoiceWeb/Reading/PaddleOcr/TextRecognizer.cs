using InvoiceWeb.Reading.Pixels;
using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Reads one line with the recognition model of PP-OCR.</summary>
internal sealed class TextRecognizer(OnnxModel model, CharacterSet characters)
{
    private const int LeastWidth = 32;
    private const int MostWidth = 2400;

    public ReadLine Read(GrayImage page, TextRegion region, CancellationToken cancellationToken)
    {
        int width = Math.Clamp((int)Math.Round(LineCutter.Height * region.Length / region.Thickness), LeastWidth, MostWidth);
        float[] cut = LineCutter.Cut(page, region, width, width);
        using OnnxOutput output = model.Run(cut, [1, 3, LineCutter.Height, width], cancellationToken);
        int steps = (int)output.Shape[1];
        IReadOnlyList<ReadCharacter> read = CtcDecoder.Decode(output.Values, steps, characters);
        return new(read, steps, GapFinder.Measure(cut, width, read, steps));
    }
}
