using InvoiceWeb.Accounts.TwoStep;

namespace InvoiceWeb.Tests.Accounts.TwoStep;

public sealed class RecoveryCodesTests
{
    private static readonly RecoveryCodes Codes = RecoveryCodes.Of(["ABCDE-FGHJK", "MNPQR-TVWXY"]);

    [Theory]
    [InlineData("ABCDE-FGHJK")]
    [InlineData("abcde fghjk")]
    [InlineData("ABCDEFGHJK")]
    public void Use_OneOfThem_IsSpent(string typed)
    {
        var left = Codes.Use(typed).ShouldNotBeNull();

        left.Count.ShouldBe(1);
        left.Use(typed).ShouldBeNull();
        left.Use("MNPQR-TVWXY").ShouldNotBeNull().Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCDE-FGHJL")]
    public void Use_NoneOfThem_IsRefused(string typed) => Codes.Use(typed).ShouldBeNull();
}
