using System.Net;

namespace InvoiceWeb.Tests.Hosting.Authorization;

/// <summary>Everything that is mapped, asked by everybody.</summary>
public sealed class AuthorizationMatrixTests(VigilantProduct product) : IClassFixture<VigilantProduct>
{
    public static TheoryData<string> Rows => [.. AccessTable.Rows.Keys];

    [Fact]
    public async Task EverythingMapped_HasItsRow() =>
        (await AccessPoint.AllAsync(product.Services)).Select(point => point.ToString()).Except(AccessTable.Rows.Keys, StringComparer.Ordinal)
            .ShouldBeEmpty("say in AccessTable.cs who may");

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Everybody_Asks_IsAnsweredAsExpected(string row)
    {
        var point = await FindAsync(row);
        Dictionary<Visitor, Answer> answers = [];
        foreach (var visitor in Enum.GetValues<Visitor>())
        {
            answers[visitor] = await AskAsync(point, visitor, scene => scene.AskAsync(point));
        }

        answers.ShouldBe(Enum.GetValues<Visitor>().ToDictionary(visitor => visitor, visitor => AccessTable.Rows[row].Of(point, visitor)));
    }

    [Fact]
    public async Task EveryForm_FromAnotherSite_IsRefused()
    {
        foreach (var point in (await AccessPoint.AllAsync(product.Services)).Where(point => point is { IsPage: true, IsSafe: false }))
        {
            (await AskAsync(point, Visitor.Admin, scene => scene.AskWithoutTokenAsync(point))).ShouldBe(HttpStatusCode.BadRequest, $"{point}");
        }
    }

    private async Task<TAnswer> AskAsync<TAnswer>(AccessPoint point, Visitor visitor, Func<AccessScene, Task<TAnswer>> ask)
    {
        await using var scene = await AccessScene.MakeAsync(product, point, visitor);
        return await ask(scene);
    }

    private async Task<AccessPoint> FindAsync(string row) =>
        (await AccessPoint.AllAsync(product.Services)).SingleOrDefault(point => string.Equals(point.ToString(), row, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"{row} is mapped no longer: take it out of AccessTable.cs.");
}
