using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>Someone with an address in hand that somebody passed on.</summary>
public static class Visitor
{
    /// <summary>Asks for an address with the cookies of a window, without showing the answer there.</summary>
    /// <returns>The answer's status code.</returns>
    public static async Task<int> AskForAsync(IPage window, string address)
    {
        var answer = await window.APIRequest.GetAsync(address);
        return answer.Status;
    }
}
