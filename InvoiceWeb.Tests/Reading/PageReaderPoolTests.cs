using InvoiceWeb.Extraction;
using InvoiceWeb.Reading;
using InvoiceWeb.Reading.Quality;
using InvoiceWeb.Reading.Tracing;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Native.Confinement;
using Native.Leptonica;

namespace InvoiceWeb.Tests.Reading;

public sealed class PageReaderPoolTests
{
    [Fact]
    public async Task ReadAsync_Receipt_GivesLinesWithBoxesOnThePage()
    {
        byte[] image = LeptonicaFont.DrawPng("HUBER BAKERY", "Date 03/04/2026", "TOTAL 12.50");

        PageText page = await ReadAsync(image, CancellationToken.None);

        page.Lines.Select(l => l.Text).ShouldBe(["HUBER BAKERY", "Date 03/04/2026", "TOTAL 12.50"]);
        page.Width.ShouldBe(900);
        page.Lines.ShouldAllBe(l => l.Box.X >= 30 && l.Box.Right <= 900 && l.Box.Bottom <= page.Height);
        page.Lines[2].Box.Y.ShouldBeGreaterThan(page.Lines[1].Box.Bottom);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public async Task ReadAsync_TurnedByExif_GivesTheUprightPage(ushort orientation)
    {
        byte[] upright = LeptonicaFont.DrawJpeg("GRAND TOTAL 99.50", "CASH 100.00", "CHANGE 0.50");
        byte[] stored = ExifImages.Turn(upright, orientation);

        PageText page = await ReadAsync(stored, CancellationToken.None);

        page.Width.ShouldBe(900);
        page.Lines[0].Text.ShouldBe("GRAND TOTAL 99.50");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ReadAsync_LyingOrUpsideDown_ReadsWhatItReadsUpright(int quarters)
    {
        using Pix upright = LeptonicaFont.Draw(900, "GRAND TOTAL 99.50", "CASH TENDERED 100.00", "YOUR CHANGE 0.50", "THANK YOU FOR COMING");
        using Pix stored = upright.RotateQuarters(quarters);
        PageText expected = await ReadAsync(upright.Encode(PixFormat.Png), CancellationToken.None);

        PageText page = await ReadAsync(stored.Encode(PixFormat.Png), CancellationToken.None);

        page.Lines[0].Text.ShouldBe("GRAND TOTAL 99.50");
        page.Lines.SelectMany(l => l.Words).ShouldBe(expected.Lines.SelectMany(l => l.Words));
        page.Turn.ShouldBe(expected.Turn with { Quarters = 4 - quarters });
        (page.Width, page.Height).ShouldBe((900, upright.Height));
    }

    [Fact]
    public async Task ReadAsync_LeaningPage_GivesLevelLines()
    {
        using Pix level = LeptonicaFont.Draw(900, "GRAND TOTAL DUE 99.50", "CASH TENDERED 100.00", "YOUR CHANGE IS 0.50");
        using Pix leaning = level.RotateDegrees(3);

        PageText page = await ReadAsync(leaning.Encode(PixFormat.Png), CancellationToken.None);

        page.Turn.Degrees.ShouldBe(3, tolerance: 0.7);
        page.Lines.Count.ShouldBe(3);
        page.Lines[0].Box.Height.ShouldBeLessThan(60);
    }

    [Fact]
    public async Task ReadAsync_Always_ReadsOnAThreadThatGivesWayAndAnswersOnOneThatDoesNot()
    {
        await using PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 1 }), new TellingPlaces());
        NicenessTrace trace = new();

        await pool.ReadAsync(LeptonicaFont.DrawPng("TOTAL 12.50"), trace, CancellationToken.None);
        int usual = BackgroundPriority.Current;

        trace.Seen.ShouldHaveSingleItem().ShouldBe(BackgroundPriority.Niceness);
        usual.ShouldBeLessThan(BackgroundPriority.Niceness);
    }

    [Fact]
    public async Task ReadAsync_NoImage_SaysWhatToDo()
    {
        UnreadableImageException exception = await Should.ThrowAsync<UnreadableImageException>(
            () => ReadAsync("%PDF-1.7"u8.ToArray(), CancellationToken.None));

        exception.Message.ShouldContain("JPEG or PNG");
    }

    [Fact]
    public async Task ReadAsync_TruncatedPng_SaysItIsDamaged()
    {
        byte[] image = LeptonicaFont.DrawPng("TOTAL 12.50");

        UnreadableImageException exception = await Should.ThrowAsync<UnreadableImageException>(
            () => ReadAsync(image.AsMemory(0, 60), CancellationToken.None));

        exception.Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task ReadAsync_BlankPage_GivesNoLines()
    {
        PageText page = await ReadAsync(LeptonicaFont.DrawPng(" "), CancellationToken.None);

        page.Lines.ShouldBeEmpty();
        page.Text.ShouldBe("");
    }

    [Fact]
    public async Task ReadAsync_ManyPagesAtOnce_AnswersEachWithItsOwn()
    {
        string[] texts = [.. Enumerable.Range(10, 8).Select(i => $"Invoice {i}00{i}")];

        PageText[] pages = await ReadAllAsync(texts.Select(t => new ReadOnlyMemory<byte>(LeptonicaFont.DrawPng(t))), CancellationToken.None);

        pages.Select(p => p.Text).ShouldBe(texts);
    }

    [Fact]
    public async Task ReadAsync_CancelledBefore_IsCancelled() =>
        await Should.ThrowAsync<OperationCanceledException>(
            () => ReadAsync(LeptonicaFont.DrawPng("TOTAL"), new CancellationToken(canceled: true)));

    [Fact]
    public async Task ReadAsync_SheetOnATable_GivesLevelLinesAndTheirPlaceOnThePicture()
    {
        using Pix sheet = LeptonicaFont.Draw(900, "GRAND TOTAL DUE 99.50", "CASH TENDERED 100.00", "YOUR CHANGE IS 0.50", "THANK YOU FOR COMING");
        PageOutline corners = new(new(0.2, 0.2), new(0.8, 0.15), new(0.9, 0.8), new(0.1, 0.85));
        using Pix photo = TablePhoto.Take(sheet, corners, 1800, 1200, tableBrightness: 70);

        PageText page = await ReadAsync(photo.Encode(PixFormat.Png), CancellationToken.None);

        page.Lines.Select(l => l.Text).ShouldBe(["GRAND TOTAL DUE 99.50", "CASH TENDERED 100.00", "YOUR CHANGE IS 0.50", "THANK YOU FOR COMING"]);
        (double x, double y, double width, double height) = page.ToStored(page.Lines[0].Box);
        (x > 0.15 && y > 0.2 && x + width < 0.85 && y + height < 0.45).ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_TimeLimitIsOver_SaysSo()
    {
        byte[] image = LeptonicaFont.DrawPng("TOTAL 12.50");
        await using PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 1, PageTimeLimit = TimeSpan.FromTicks(1) }), new TellingPlaces());

        UnreadableImageException exception = await Should.ThrowAsync<UnreadableImageException>(() => pool.ReadAsync(image, CancellationToken.None));

        exception.Message.ShouldContain("too long");
    }

    [Theory]
    [InlineData(0.7, true, true)]
    [InlineData(0.9, false, true)]
    [InlineData(1.1, false, false)]
    public async Task ReadAsync_TimeIsShortOnceLinesAreRead_KeepsThem(double share, bool leavesTimeForAccents, bool leavesTimeForFigures)
    {
        byte[] image = LeptonicaFont.DrawPng("HUBER BAKERY", "Date 03/04/2026", "TOTAL 12.50");
        ReadingOptions options = new() { Workers = 1, Languages = "deu" };
        FakeTimeProvider time = new();
        await using PageReaderPool pool = new(Options.Create(options), new TellingPlaces(), time: time);

        SlowTrace trace = new(time, share * options.PageTimeLimit);

        PageText page = await pool.ReadAsync(image, "deu", trace, CancellationToken.None);

        page.Lines.Select(l => l.Text).ShouldBe(["HUBER BAKERY", "Date 03/04/2026", "TOTAL 12.50"]);
        trace.Stages.Contains(ReadingStage.Accents).ShouldBe(leavesTimeForAccents);
        page.SecondReadings.Any().ShouldBe(leavesTimeForFigures);
    }

    [Fact]
    public async Task ReadAsync_CancelledOnceLinesAreRead_IsCancelled()
    {
        using CancellationTokenSource cancellation = new();
        await using PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 1, Languages = "eng" }), new TellingPlaces());

        await Should.ThrowAsync<OperationCanceledException>(
            () => pool.ReadAsync(LeptonicaFont.DrawPng("TOTAL 12.50"), new CancellingTrace(cancellation), cancellation.Token));
    }

    [Fact]
    public async Task DisposeAsync_Twice_IsHarmless()
    {
        PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 1, Languages = "eng" }), new TellingPlaces());
        await pool.DisposeAsync();

        await Should.NotThrowAsync(async () => await pool.DisposeAsync());
    }

    private static async Task<PageText> ReadAsync(ReadOnlyMemory<byte> image, CancellationToken cancellationToken) =>
        (await ReadAllAsync([image], cancellationToken))[0];

    private static async Task<PageText[]> ReadAllAsync(IEnumerable<ReadOnlyMemory<byte>> images, CancellationToken cancellationToken)
    {
        PageReaderPool pool = new(Options.Create(new ReadingOptions { Workers = 2, Languages = "eng" }), new TellingPlaces());
        await using (pool)
        {
            return await Task.WhenAll(images.Select(i => pool.ReadAsync(i, cancellationToken)));
        }
    }

    private sealed class NicenessTrace : ReadingTrace
    {
        public HashSet<int> Seen { get; } = [];

        public override void Saw(ReadingStage stage, Pix page) => Seen.Add(BackgroundPriority.Current);
    }

    // Lets time pass while lines are read.
    private sealed class SlowTrace(FakeTimeProvider time, TimeSpan elapsed) : ReadingTrace
    {
        public HashSet<ReadingStage> Stages { get; } = [];

        public override void Judged(PageLook look) => time.Advance(elapsed);

        public override void Took(ReadingStage stage, TimeSpan elapsed) => Stages.Add(stage);
    }

    private sealed class CancellingTrace(CancellationTokenSource cancellation) : ReadingTrace
    {
        public override void Judged(PageLook look) => cancellation.Cancel();
    }
}
