using InvoiceWeb.Benchmarks.Corpus;
using InvoiceWeb.Reading.Headers;
using InvoiceWeb.Reading.Pixels;
using Native.Leptonica;

namespace InvoiceWeb.Benchmarks.Duplicates;

/// <summary>The hash of a picture, and of the same one as a phone or a mail program changes it on its way.</summary>
internal sealed record PictureVariants(LabelledDocument Document, ulong Original, IReadOnlyDictionary<string, ulong> Changed)
{
    public static PictureVariants Of(LabelledDocument document)
    {
        LeptonicaLibrary.Load();
        byte[] file = File.ReadAllBytes(document.Path);
        ImageHeader header = ImageHeader.Read(file) ?? throw new InvalidDataException($"{document.Path} is no picture.");
        using Pix page = PageDecoder.Decode(file, header);
        GrayImage gray = GrayImage.Of(page);
        Dictionary<string, ulong> changed = new(StringComparer.Ordinal)
        {
            ["half the size, as JPEG"] = HashOf(Shrink(page, 0.5)),
            ["a third of the size, as JPEG"] = HashOf(Shrink(page, 0.33)),
            ["with less contrast"] = HashOf(new([.. gray.Pixels.Select(value => (byte)(20 + (value * 0.8)))], gray.Width, gray.Height)),
            ["one hundredth cut off each side"] = HashOf(Cut(gray, 0.01)),
        };
        return new(document, HashOf(gray), changed);
    }

    private static ulong HashOf(GrayImage page) => PictureHash.Of(page) ?? 0;

    private static GrayImage Shrink(Pix page, double factor)
    {
        using Pix small = page.Scale(factor);
        using Pix stored = Pix.DecodeJpeg(small.Encode(PixFormat.Jpeg), reduction: 1);
        using Pix gray = stored.ToGray();
        return GrayImage.Of(gray);
    }

    private static GrayImage Cut(GrayImage page, double share)
    {
        int left = (int)(page.Width * share);
        int top = (int)(page.Height * share);
        int width = page.Width - (2 * left);
        int height = page.Height - (2 * top);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            page.Pixels.AsSpan(((y + top) * page.Width) + left, width).CopyTo(pixels.AsSpan(y * width));
        }

        return new(pixels, width, height);
    }
}
