using System.Net;
using System.Text.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Dashboard.Counting;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Api.Statistics;

[Collection(PagesCollection.Name)]
public sealed class StatisticsEndpointsTests(IdleProduct product)
{
    [Fact]
    public async Task Get_InvoiceSent_CountsItInTheLastOfTheColumns()
    {
        using var admin = await ApiClient.OfAdminAsync(product);
        var counter = product.Services.GetRequiredService<InvoiceCounter>();
        await counter.CountAsync(CancellationToken.None);
        var before = await ReceivedAsync(admin, "Europe/Paris"); // what one zone was answered is kept for a moment
        using var employee = await Browser.SignedInAsync(product);

        await new InvoiceDesk(product).SendAsync(employee);
        await counter.CountAsync(CancellationToken.None);

        (await ReceivedAsync(admin, "Europe/Berlin")).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("range=century")]
    [InlineData("zone=Atlantis/Capital")]
    public async Task Get_NotUnderstood_IsToldSo(string query)
    {
        using var admin = await ApiClient.OfAdminAsync(product);

        using var response = await admin.GetAsync($"/statistics?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_NoAdminOrNoScope_IsRefused()
    {
        using var employee = await ApiClient.OfEmployeeAsync(product);
        using var reader = await ApiClient.WithTokenAsync(product, Roles.Admin, TokenScopes.Read);

        using var one = await employee.GetAsync("/statistics");
        using var other = await reader.GetAsync("/statistics");

        (one.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    private static async Task<long> ReceivedAsync(ApiClient admin, string zone)
    {
        var statistics = await admin.ReadAsync($"/statistics?range=day&zone={zone}");
        var columns = statistics.GetProperty("columns").EnumerateArray().ToList();
        columns.Count.ShouldBe(24);
        columns.Sum(column => ReceivedOf(column.GetProperty("sums"))).ShouldBe(ReceivedOf(statistics.GetProperty("total")));
        return ReceivedOf(statistics.GetProperty("total"));
    }

    private static long ReceivedOf(JsonElement sums) => sums.GetProperty("received").GetInt64();
}
