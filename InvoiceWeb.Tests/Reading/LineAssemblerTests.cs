using InvoiceWeb.Reading;

namespace InvoiceWeb.Tests.Reading;

public sealed class LineAssemblerTests
{
    [Fact]
    public void Assemble_ColumnsOfOneRow_JoinsThemLeftToRight()
    {
        Word[] labels = [At("Total", 10, 100)];
        Word[] prices = [At("12.50", 400, 104)];

        Texts([prices, labels]).ShouldBe(["Total 12.50"]);
    }

    [Fact]
    public void Assemble_RowsBelowEachOther_KeepsThemApart() =>
        Texts([[At("Net", 10, 100)], [At("Tax", 10, 125)], [At("1.00", 400, 100)], [At("0.19", 400, 125)]])
            .ShouldBe(["Net 1.00", "Tax 0.19"]);

    [Fact]
    public void Assemble_RowThatClimbsAcrossThePage_FollowsIt() =>
        Texts([[At("a", 10, 130)], [At("b", 200, 122)], [At("c", 400, 114)], [At("d", 600, 106)]]).ShouldBe(["a b c d"]);

    [Fact]
    public void Assemble_OneOverTheOther_NeverJoins() =>
        Texts([[At("STAMP", 10, 100)], [At("Total", 12, 104)]]).Length.ShouldBe(2);

    private static string[] Texts(IReadOnlyList<Word>[] runs) => [.. LineAssembler.Assemble(runs).Select(l => l.Text)];

    private static Word At(string text, int x, int y) => new(text, new(x, y, text.Length * 12, 20), 0.9);
}
