using InvoiceWeb.Reading.Documents.Pdf;

namespace InvoiceWeb.Tests.Reading.Documents;

public sealed class PdfPicturesTests
{
    private const string Head = """
        page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
        --------------------------------------------------------------------------------------------

        """;

    private static readonly PdfPage[] TwoPages = [new(595, 842), new(595, 842)];

    [Theory]
    [InlineData("   1     0 image    1654  2339  gray    1   8  jpeg   no         8  0   200   200  300K 7.9%", true)]
    [InlineData("   1     0 stencil  2480  3508  -       1   1  jbig2  no   [inline]     300   300  300K 7.9%", true)]
    [InlineData("   1     0 image    1654  1170  gray    1   8  jpeg   no         8  0   200   200  300K 7.9%\n   1     1 image    1654  1170  gray    1   8  jpeg   no         9  0   200   200  300K 7.9%", true)]
    [InlineData("   1     0 image     600   200  rgb     3   8  jpeg   no         8  0   300   300  300K 7.9%", false)]
    [InlineData("   1     0 smask    1654  2339  gray    1   8  jpeg   no         8  0   200   200  300K 7.9%", false)]
    [InlineData("   1     0 image    1654  2339  gray    1   8  jpeg   no         8  0     0     0  300K 7.9%", false)]
    [InlineData("   1     0 image", false)]
    [InlineData("", false)]
    public void FindScans_Listing_TellsPagesThatArePicturesAllOver(string rows, bool isScan) =>
        PdfPictures.FindScans(Head + rows, TwoPages).ShouldBe(isScan ? [0] : []);
}
