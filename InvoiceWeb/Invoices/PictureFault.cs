namespace InvoiceWeb.Invoices;

/// <summary>What is wrong with the picture of a page that was hard to read. The pages put it into words that a person can act on.</summary>
public enum PictureFault
{
    /// <summary>Out of focus, or moved.</summary>
    Blurred,

    TooDark,

    /// <summary>Light is reflected so strongly that it covers print.</summary>
    Glare,

    /// <summary>The letters have too few pixels.</summary>
    TooSmall,

    /// <summary>Lines run out of the picture.</summary>
    CutOff,
}
