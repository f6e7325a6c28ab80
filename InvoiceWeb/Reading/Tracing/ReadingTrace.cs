using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Quality;
using Native.Leptonica;

namespace InvoiceWeb.Reading.Tracing;

/// <summary>Watches a page being read. Called on the thread that reads; images are lent for the call.</summary>
internal abstract class ReadingTrace
{
    /// <summary>Watches nothing.</summary>
    public static ReadingTrace None { get; } = new Blind();

    /// <summary>The page as a stage left it.</summary>
    public virtual void Saw(ReadingStage stage, Pix page)
    {
    }

    /// <summary>The lines that were found.</summary>
    public virtual void Saw(Pix page, IReadOnlyList<TextRegion> regions)
    {
    }

    /// <summary>How well the page could be seen.</summary>
    public virtual void Judged(PageLook look)
    {
    }

    /// <summary>How long a stage took.</summary>
    public virtual void Took(ReadingStage stage, TimeSpan elapsed)
    {
    }

    /// <summary>Times a stage until it is disposed.</summary>
    public StageClock Time(ReadingStage stage) => new(this, stage);

    private sealed class Blind : ReadingTrace;
}
