namespace InvoiceWeb.Reading.Headers;

/// <summary>Walks the chain of directories of a TIFF file. BigTIFF, which no scanner makes of a few pages, is not taken.</summary>
internal static class TiffHeader
{
    public const string MediaType = "image/tiff";

    private const ushort NewSubfileType = 254;
    private const ushort ImageWidth = 256;
    private const ushort ImageLength = 257;
    private const ushort Orientation = 274;
    private const uint ReducedResolution = 1;
    private const int MostDirectories = 2000;

    /// <summary>Previews are left out. Empty when a directory is damaged, or the chain leads back into itself.</summary>
    public static IReadOnlyList<ImageHeader> ReadPages(ReadOnlySpan<byte> file)
    {
        List<ImageHeader> pages = [];
        HashSet<uint> seen = [];
        for (uint? offset = TiffDirectory.First(file); offset is > 0;)
        {
            if (!seen.Add(offset.Value) || seen.Count > MostDirectories || !TiffDirectory.TryRead(file, offset.Value, out TiffDirectory directory))
            {
                return [];
            }

            bool isPreview = (directory.Find(NewSubfileType) & ReducedResolution) == ReducedResolution;
            if (!isPreview && !TryAdd(pages, directory, frame: seen.Count - 1))
            {
                return [];
            }

            offset = directory.Next;
        }

        return pages;
    }

    private static bool TryAdd(List<ImageHeader> pages, TiffDirectory directory, int frame)
    {
        if (directory.Find(ImageWidth) is not (> 0 and <= int.MaxValue and var width) || directory.Find(ImageLength) is not (> 0 and <= int.MaxValue and var height))
        {
            return false;
        }

        pages.Add(new(MediaType, (int)width, (int)height, ExifOrientation.FromTag((int)Math.Min(directory.Find(Orientation) ?? 1, 9))) { Frame = frame });
        return true;
    }
}
