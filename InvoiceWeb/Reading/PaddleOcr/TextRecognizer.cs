using InvoiceWeb.Reading.Pixels;
using Native.OnnxRuntime;

namespace InvoiceWeb.Reading.PaddleOcr;

/// <summary>Reads one line with the recognition model of PP-OCR.</summary>
internal sealed class TextRecognizer(OnnxModel model, CharacterSet characters)
{
    private const int LeastWidth = 32;
    private const int MostWidth = 2400;

    public ReadLine Read(GrayImage page, TextRegion region, CancellationToken cancellationToken) =>
        Read(page, region, LineRendition.Plain, cancellationToken);

    public ReadLine Read(GrayImage page, TextRegion region, LineRendition rendition, CancellationToken cancellationToken)
    {
        TextRegion around = rendition.Around(region);
        int width = Math.Clamp((int)Math.Round(rendition.Stretch * LineCutter.Height * around.Length / around.Thickness), LeastWidth, MostWidth);
        float[] cut = LineCutter.Cut(page, around, width, width);
        rendition.Darken(cut);
        using OnnxOutput output = model.Run(cut, [1, 3, LineCutter.Height, width], cancellationToken);
        int steps = (int)output.Shape[1];
        IReadOnlyList<ReadCharacter> read = CtcDecoder.Decode(output.Values, steps, characters);
        return new(read, steps, GapFinder.Measure(cut, width, read, steps));
    }
}
