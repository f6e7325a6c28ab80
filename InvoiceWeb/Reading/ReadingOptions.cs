namespace InvoiceWeb.Reading;

/// <summary>How pages are read.</summary>
public sealed class ReadingOptions
{
    public const string SectionName = "Reading";

    /// <summary>Pages read at the same time; each worker keeps its own warm engine and thread.</summary>
    public int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>Tesseract's language names, joined by plus signs; the first one weighs most.</summary>
    public string Languages { get; set; } = "eng+deu+fra";

    /// <summary>The folder of Tesseract's language files; empty for the one that the library was built with.</summary>
    public string? DataPath { get; set; }

    /// <summary>The longest that one page may take; accents may take what is left of it but for a fifth.</summary>
    public TimeSpan PageTimeLimit { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Pages that may wait for a worker before callers have to wait themselves.</summary>
    public int QueueLength { get; set; } = 64;

    /// <summary>Pages of one document file.</summary>
    public int MaxPages { get; set; } = 30;

    /// <summary>Pixels of one page, as its file's header claims them.</summary>
    public long MaxPixels { get; set; } = 50_000_000;

    /// <summary>The longest that the confined tools together may take to open one document, without the reading of its pages.</summary>
    public TimeSpan DocumentTimeLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of memory of a confined tool.</summary>
    public long ToolMemory { get; set; } = 640_000_000;

    /// <summary>Bytes of each file that a confined tool writes.</summary>
    public long ToolOutput { get; set; } = 100_000_000;

    /// <summary>What is done to a page; measurements leave steps out. Not bound to configuration, because it is not public.</summary>
    internal ReadingSteps Steps { get; set; } = ReadingSteps.All;
}
