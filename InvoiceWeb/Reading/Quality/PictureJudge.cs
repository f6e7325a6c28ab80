using InvoiceWeb.Invoices;

namespace InvoiceWeb.Reading.Quality;

/// <summary>
/// Says what is wrong with a picture. A page that was read with confidence has no fault, however it looks: the thresholds
/// are from the labelled documents and from pages made worse step by step (docs/benchmarks.md).
/// </summary>
internal static class PictureJudge
{
    private const double WellRead = 0.88;
    private const int FewCharacters = 12;
    private const int CutLines = 4;
    private const double GlareShare = 0.02;
    private const double DarkPaper = 60;
    private const double BlurredFrom = 0.037;
    private const double SmallestLine = 17;

    /// <summary>Null where there is nothing to complain of.</summary>
    public static PictureFault? Judge(PageLook look)
    {
        if (look.CutLines >= CutLines)
        {
            return PictureFault.CutOff;
        }

        if (look.Glare >= GlareShare)
        {
            return PictureFault.Glare;
        }

        bool poor = look.Confidence < WellRead || look.Characters < FewCharacters;
        return look switch
        {
            _ when !poor => null,
            { Paper: < DarkPaper } => PictureFault.TooDark,
            { Characters: 0 } => null,
            { TextHeight: < SmallestLine } => PictureFault.TooSmall,
            { Blur: >= BlurredFrom } => PictureFault.Blurred,
            _ => null,
        };
    }
}
