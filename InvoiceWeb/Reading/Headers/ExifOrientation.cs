namespace InvoiceWeb.Reading.Headers;

/// <summary>EXIF tag 0x0112 as the two steps that undo it: mirror left and right, then turn clockwise by quarters.</summary>
internal readonly record struct ExifOrientation(bool Mirrored, int Quarters)
{
    public static ExifOrientation Upright => default;

    /// <summary>Whether width and height change places.</summary>
    public bool IsSideways => (Quarters & 1) == 1;

    /// <summary>Values outside 1 to 8 count as upright, as browsers treat them.</summary>
    public static ExifOrientation FromTag(int tag) => tag switch
    {
        2 => new(Mirrored: true, 0),
        3 => new(Mirrored: false, 2),
        4 => new(Mirrored: true, 2),
        5 => new(Mirrored: true, 3),
        6 => new(Mirrored: false, 1),
        7 => new(Mirrored: true, 1),
        8 => new(Mirrored: false, 3),
        _ => Upright,
    };
}
