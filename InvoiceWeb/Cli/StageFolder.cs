using System.Globalization;
using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Reading.Tracing;
using Native.Leptonica;

namespace InvoiceWeb.Cli;

/// <summary>Keeps a picture of each stage of reading a page in a folder, as PNG files that sort in the order of the stages.</summary>
/// <param name="folder">It is made where it does not exist; files of the same names are replaced.</param>
/// <param name="name">What the files' names begin with.</param>
internal sealed class StageFolder(string folder, string name) : ReadingTrace
{
    private int _stages;

    public override void Saw(ReadingStage stage, Pix page) => Save(stage switch
    {
        ReadingStage.Decode => "upright",
        ReadingStage.Flatten => "flattened",
        _ => stage.ToString().ToLowerInvariant(),
    }, page);

    public override void Saw(Pix page, IReadOnlyList<TextRegion> regions)
    {
        using Pix drawn = RegionDrawing.Draw(GrayImage.Of(page), regions);
        Save("lines", drawn);
    }

    private void Save(string stage, Pix image)
    {
        Directory.CreateDirectory(folder);
        string number = (++_stages).ToString(CultureInfo.InvariantCulture);
        File.WriteAllBytes(Path.Combine(folder, $"{name}-{number}-{stage}.png"), image.Encode(PixFormat.Png));
    }
}
