using InvoiceWeb.Reading;
using InvoiceWeb.Reading.PaddleOcr;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Tests.TestData;
using Native.Leptonica;
using Native.OnnxRuntime;

namespace InvoiceWeb.Tests.Reading.PaddleOcr;

/// <summary>With the recognizer itself; only what was read at first is made up.</summary>
public sealed class PlaceRereaderTests : IDisposable
{
    private const string Printed = "POS01/00012379";

    private static readonly PixelBox Place = InkOf(LeptonicaFont.Draw(900, Printed));

    private readonly OnnxModel _model;
    private readonly PlaceRereader _rereader;

    public PlaceRereaderTests()
    {
        PaddleFiles files = PaddleFiles.BesideProgram;
        _model = new(OnnxRuntimeLibrary.Load(files.Library), files.Recognition);
        _rereader = new(new(_model, CharacterSet.Read(files.Dictionary)));
    }

    [Fact]
    public void Reread_CutsThatAgree_OutvoteTheFirst()
    {
        PageText page = Reread("POS01/000123/9", PageTurn.None);

        page.Text.ShouldBe(Printed);
        page.Lines[0].Words[0].Box.ShouldBe(Place);
        page.Rereadings.ShouldBeEmpty();
    }

    [Fact]
    public void Reread_PageThatLeans_LooksWhereTheWordsStand() => Reread("POS01/000123/9", new(0, 1.5)).Text.ShouldBe(Printed);

    [Fact]
    public void Reread_ReadRightAtFirst_IsSteady()
    {
        PageText page = Reread(Printed, PageTurn.None);

        page.Text.ShouldBe(Printed);
        page.Rereadings.ShouldBe([new(Place, Agrees: true)]);
    }

    [Fact]
    public void Reread_OtherNumberOfCharacters_CastsDoubtOnly()
    {
        PageText page = Reread("POS01/0001237", PageTurn.None);

        page.Text.ShouldBe("POS01/0001237");
        page.Rereadings.ShouldBe([new(Place, Agrees: false)]);
    }

    [Fact]
    public void Reread_AccentsOfTheOtherReader_Stay() => Reread("PÖS01/000123/9", PageTurn.None).Text.ShouldBe("PÖS01/00012379");

    [Fact]
    public void Reread_OnlyAccentsAreOtherwise_IsSteady() => Reread("pös01/00012379", PageTurn.None).Rereadings.ShouldBe([new(Place, Agrees: true)]);

    [Theory]
    [InlineData(0.97, true)]
    [InlineData(0.99, false)]
    public void Doubtful_WordReadSurely_IsNot(double confidence, bool isDoubtful) =>
        PlaceRereader.Doubtful(Page("4711", confidence, PageTurn.None), [Place]).Any().ShouldBe(isDoubtful);

    public void Dispose() => _model.Dispose();

    private static PageText Page(string text, double confidence, PageTurn turn) =>
        new(900, 180, [new TextLine([new(text, Place, confidence)])]) { Turn = turn };

    private static PixelBox InkOf(Pix drawn)
    {
        using (drawn)
        {
            return InkBox.Of(GrayImage.Of(drawn));
        }
    }

    // The picture leans as the page is said to have leant.
    private PageText Reread(string first, PageTurn turn)
    {
        using Pix level = LeptonicaFont.Draw(900, Printed);
        using Pix picture = level.RotateDegrees(turn.Degrees);
        return _rereader.Reread(GrayImage.Of(picture), Page(first, 0.9, turn) with { Width = picture.Width, Height = picture.Height }, [Place], CancellationToken.None);
    }
}
