namespace InvoiceWeb.Reading.Tracing;

/// <summary>What a page goes through, in this order.</summary>
internal enum ReadingStage
{
    /// <summary>From the file to grey pixels, upright by the file's own tag.</summary>
    Decode,

    /// <summary>Finding the sheet on the picture and seeing it straight from above.</summary>
    Flatten,

    /// <summary>Finding the lines, and turning the page by quarters where they stand upright.</summary>
    Detect,

    /// <summary>Telling whether the page is on its head.</summary>
    Direction,

    /// <summary>Reading the lines.</summary>
    Recognize,

    /// <summary>Taking umlauts and accents from the second reader.</summary>
    Accents,

    /// <summary>Reading what decides a field and was read less than surely again, in other cuts.</summary>
    Rereading,

    /// <summary>Reading what decides a field once more with the second reader.</summary>
    SecondReading,
}
