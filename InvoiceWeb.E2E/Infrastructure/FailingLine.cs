using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>A server that answers everything that is posted to it with an error, until it is mended.</summary>
public sealed class FailingLine(IPage window)
{
    private const string Everything = "**/*";

    public static async Task<FailingLine> OnAsync(IPage window)
    {
        await window.RouteAsync(Everything, AnswerAsync);
        return new FailingLine(window);
    }

    public Task MendAsync() => window.UnrouteAsync(Everything);

    private static Task AnswerAsync(IRoute route) => route.Request.Method is "POST"
        ? route.FulfillAsync(new() { Status = 503, Body = "out of order" })
        : route.ContinueAsync();
}
