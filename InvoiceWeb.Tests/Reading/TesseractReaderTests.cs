using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Pixels;
using InvoiceWeb.Tests.TestData;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading;

public sealed class TesseractReaderTests : IDisposable
{
    private readonly TesseractReader _reader = new(new ReadingOptions { Languages = "eng" }, languages: null);

    [Fact]
    public void ReadPlaces_AsItStands_LooksOnce() => Look("17/04/2018", "17/04/2018", light: 1, noise: 0).ShouldHaveSingleItem().Holds("17/04/2018").ShouldBeTrue();

    [Fact]
    public void ReadPlaces_MisreadAtFirstSight_IsConfirmedWhenSmaller()
    {
        IReadOnlyList<SecondReading> looks = Look("Date: 17/04/2018", "Date:17/04/2018", light: 1, noise: 220);

        looks.Select(look => look.Holds("Date:17/04/2018")).ShouldBe([false, true]);
        looks[1].Box.ShouldBe(looks[0].Box);
    }

    [Fact]
    public void ReadPlaces_OtherwiseBothTimes_KeepsTheFirstSight() => Look("17/04/2018", "17/04/2013", light: 1, noise: 0).ShouldHaveSingleItem().Holds("17/04/2018").ShouldBeTrue();

    public void Dispose() => _reader.Dispose();

    private IReadOnlyList<SecondReading> Look(string printed, string stands, double light, int noise)
    {
        using Pix drawn = LeptonicaFont.Draw(900, printed);
        PixelBox place = InkBox.Of(GrayImage.Of(drawn));
        using Pix worse = Degraded.Darken(drawn, light, noise);
        PageText page = new(worse.Width, worse.Height, [new TextLine([new(stands, place, 0.9)])]);
        return _reader.ReadPlaces(worse, page, [place], "eng", CancellationToken.None);
    }
}
