namespace InvoiceWeb.Reading;

/// <summary>The steps of reading that can be left out, to measure what each is worth.</summary>
[Flags]
internal enum ReadingSteps
{
    None = 0,

    /// <summary>Finding the sheet on the picture and seeing it straight from above.</summary>
    Flattening = 1,

    /// <summary>Turning by quarters as the text lies.</summary>
    Turning = 2,

    /// <summary>Taking out the lean of the lines.</summary>
    Levelling = 4,

    /// <summary>Scaling to the height of text that the detector likes.</summary>
    Scaling = 8,

    /// <summary>Leaving out what shines through from the back.</summary>
    InkContrast = 16,

    /// <summary>Umlauts and accents from Tesseract.</summary>
    Accents = 32,

    /// <summary>What decides a field, read by Tesseract as well.</summary>
    SecondReading = 64,

    /// <summary>Names at the head of the page that are drawn rather than set.</summary>
    Logos = 128,

    /// <summary>What decides a field and was read less than surely, read again in other cuts.</summary>
    Rereading = 256,

    All = Flattening | Turning | Levelling | Scaling | InkContrast | Accents | SecondReading | Logos | Rereading,
}
