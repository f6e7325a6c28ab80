using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Journeys;

/// <summary>What a phone on a slow line has to fetch.</summary>
[Collection(SecondTheatreCollection.Name)]
public sealed class BudgetJourneys(Theatre theatre)
{
    /// <summary>Bytes on the line, compressed, headers included.</summary>
    private const int ScriptsAndStyles = 150_000;

    [Fact]
    public Task List_FirstVisit_FetchesLittleAndAsksNobodyElse() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var window = await stage.NewVisitorAsync(Device.Phone);
        List<IRequest> finished = [];
        window.RequestFinished += (_, request) => finished.Add(request);

        await (await SignInPage.OpenAsync(window)).SignInAsync(mara);
        await window.WaitForLoadStateAsync(LoadState.Load);

        var sizes = await Task.WhenAll(finished
            .Where(request => request.ResourceType is "script" or "stylesheet")
            .DistinctBy(request => request.Url, StringComparer.Ordinal)
            .Select(async request => (request.Url, Sizes: await request.SizesAsync())));
        sizes.Length.ShouldBeGreaterThan(5); // both kinds were seen at all
        sizes.Sum(one => one.Sizes.ResponseBodySize + one.Sizes.ResponseHeadersSize)
            .ShouldBeLessThan(ScriptsAndStyles, string.Join(Environment.NewLine, sizes.Select(one => $"{one.Sizes.ResponseBodySize} {one.Url}")));
        sizes.ShouldNotContain(one => one.Url.Contains("cropper", StringComparison.Ordinal));
        finished.ShouldAllBe(request => stage.Server.Address.IsBaseOf(new Uri(request.Url)));
    });
}
