using InvoiceWeb.Extraction.Evidence;
using InvoiceWeb.Extraction.Layout;
using InvoiceWeb.Extraction.Ranking;
using InvoiceWeb.Reading;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Extraction.Evidence;

public sealed class SecondOpinionTests
{
    private const string Written = "CS-19204";

    [Theory]
    [InlineData("CS-19204")]
    [InlineData("CS 19204")]
    [InlineData(": cs19204 |")]
    public void AddTo_SameCharacters_Agrees(string theirs)
    {
        Dictionary<string, double> features = Ask(theirs, 0.9);

        features["second.agrees"].ShouldBe(1);
        features.ShouldNotContainKey("second.differs");
    }

    [Fact]
    public void AddTo_OneOtherCharacter_DiffersAsSurelyAsItWasRead()
    {
        Dictionary<string, double> features = Ask("C5-19204", 0.7);

        features["second.differs"].ShouldBe(0.7);
        features.ShouldNotContainKey("second.agrees");
    }

    [Fact]
    public void AddTo_NothingSeen_IsBlind() => Ask("", 0).Keys.ShouldBe(["second.blind"]);

    [Theory]
    [InlineData(true, "second.steady")]
    [InlineData(false, "second.wavers")]
    public void AddTo_ReadAgainByTheFirst_TellsWhetherItIsTheSame(bool agrees, string feature)
    {
        PageText page = PageTextBuilder.Page(Written);

        Features(page with { Rereadings = [new(page.Lines[0].Box, agrees)] }).Keys.ShouldBe([feature]);
    }

    [Theory]
    [InlineData("C5-19204", true)]
    [InlineData("CS 19204", false)]
    [InlineData("| .", false)]
    public void Contradicts_OtherCharacters_Does(string theirs, bool contradicts)
    {
        PageText page = PageTextBuilder.Page(Written);
        DocumentText document = new([page with { SecondReadings = [new(page.Lines[0].Box, theirs, 0)] }]);

        SecondOpinion.Contradicts(document, document.Lines[0].Span(0, Written.Length)).ShouldBe(contradicts);
    }

    [Fact]
    public void AddTo_ConfirmedAtASecondLook_AgreesAndKeepsTheFirst()
    {
        PageText page = PageTextBuilder.Page(Written);
        PixelBox box = page.Lines[0].Box;
        DocumentText document = new([page with { SecondReadings = [new(box, "C5-19204", 0.7), new(box, "CS-19204", 0.5)] }]);
        TextSpan span = document.Lines[0].Span(0, Written.Length);
        FeatureSet features = new();

        SecondOpinion.AddTo(features, document, span);

        features.Values.Keys.ShouldBe(["second.agrees"]);
        SecondOpinion.Contradicts(document, span).ShouldBeFalse();
        SecondOpinion.Of(document, span).ShouldNotBeNull().Text.ShouldBe("C5-19204");
    }

    [Fact]
    public void AddTo_NotLookedAt_SaysNothing()
    {
        PageText page = PageTextBuilder.Page(Written);

        Features(page with { SecondReadings = [new(new(900, 900, 10, 10), "CS-19204", 1)] }).ShouldBeEmpty();
    }

    private static Dictionary<string, double> Ask(string theirs, double confidence)
    {
        PageText page = PageTextBuilder.Page(Written);
        return Features(page with { SecondReadings = [new(page.Lines[0].Box, theirs, confidence)] });
    }

    private static Dictionary<string, double> Features(PageText page)
    {
        DocumentText document = new([page]);
        FeatureSet features = new();
        SecondOpinion.AddTo(features, document, document.Lines[0].Span(0, Written.Length));
        return features.Values.ToDictionary(StringComparer.Ordinal);
    }
}
