using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>A line on which the answer to the first upload is lost after the server has stored it.</summary>
public sealed class FlakyLine
{
    private int uploads;

    public int Uploads => uploads;

    public static async Task<FlakyLine> OnAsync(IPage window)
    {
        var line = new FlakyLine();
        await window.RouteAsync("**/capture", line.HandleAsync);
        return line;
    }

    private async Task HandleAsync(IRoute route)
    {
        if (route.Request.Method is "POST" && Interlocked.Increment(ref uploads) == 1)
        {
            await route.FetchAsync();
            await route.AbortAsync(RequestAbortErrorCode.ConnectionReset);
        }
        else
        {
            await route.ContinueAsync();
        }
    }
}
