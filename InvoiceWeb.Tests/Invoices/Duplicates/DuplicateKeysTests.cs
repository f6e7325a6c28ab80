using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using static InvoiceWeb.Tests.TestData.InvoiceBuilder;

namespace InvoiceWeb.Tests.Invoices.Duplicates;

public sealed class DuplicateKeysTests
{
    private static int files;

    [Fact]
    public void Compare_SameFile_IsThatWhateverWasRead()
    {
        var one = Sent();

        DuplicateKeys.Compare(one, Sent() with { Pages = one.Pages, Fields = Fields() }).ShouldBe(Likeness.SameFile);
    }

    [Theory]
    [InlineData("Bäckerei Huber", "A-4711", true)]
    [InlineData("BACKEREI HUBER", "a 4711", true)]
    [InlineData("Bäckerei Huber GmbH", "A-4711", true)]
    [InlineData("Bäckerei Maier", "A-4711", false)]
    [InlineData("Bäckerei Huber", "A-4712", false)]
    [InlineData("Bäc", "A-4711", false)]
    public void Compare_VendorNumberAndTotal_AreTheSameHoweverTheyAreWritten(string vendor, string number, bool expected)
    {
        var fields = Fields() with { Vendor = new ReadField<string>(vendor, 0.9, null), Number = new ReadField<string>(number, 0.9, null) };

        DuplicateKeys.Compare(Sent() with { Fields = Fields() }, Sent() with { Fields = fields }).ShouldBe(expected ? Likeness.SameNumber : null);
    }

    [Fact]
    public void Compare_AnotherTotal_IsNotTheSame()
    {
        var fields = Fields() with { Total = new ReadField<decimal>(12.41m, 0.9, null) };

        DuplicateKeys.Compare(Sent() with { Fields = Fields() }, Sent() with { Fields = fields }).ShouldBeNull();
    }

    [Fact]
    public void Compare_NoNumber_IsNotTheSameByTotalAlone()
    {
        var fields = Fields() with { Number = null };

        DuplicateKeys.Compare(Sent() with { Fields = fields }, Sent() with { Fields = fields }).ShouldBeNull();
    }

    [Fact]
    public void Compare_PicturesThatLookAlike_AreTheSameUnlessTheySayDifferently()
    {
        var number = Fields() with { Number = null };
        var total = number with { Total = new ReadField<decimal>(99m, 0.9, null) };

        DuplicateKeys.Compare(Pictured(0b0011) with { Fields = number }, Pictured(0b1100)).ShouldBe(Likeness.SamePicture);
        DuplicateKeys.Compare(Pictured(0b0011) with { Fields = number }, Pictured(0b1100) with { Fields = total }).ShouldBeNull();
        DuplicateKeys.Compare(Pictured(0), Pictured(0b11111)).ShouldBeNull();
    }

    private static Invoice Sent() => Queued() with { Pages = [Page() with { Sha256 = $"file {++files}" }] };

    private static Invoice Pictured(ulong hash)
    {
        var sent = Sent();
        return sent with { Pages = [sent.Pages[0] with { PictureHash = hash }] };
    }
}
