namespace Native.Tesseract;

/// <summary>How Tesseract looks for text, by its own numbers (<c>TessPageSegMode</c>).</summary>
public enum PageSegmentation
{
    /// <summary>Orientation and script, no text.</summary>
    OsdOnly = 0,

    /// <summary>Columns, blocks and lines are found by layout analysis.</summary>
    Auto = 3,

    /// <summary>One column of text of various sizes.</summary>
    SingleColumn = 4,

    /// <summary>One even block of text.</summary>
    SingleBlock = 6,

    /// <summary>One line.</summary>
    SingleLine = 7,

    /// <summary>As much text as can be found, in no order.</summary>
    SparseText = 11,
}
