using System.Net;
using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(SecondTheatreCollection.Name)]
public sealed class TokenJourneys(Theatre theatre)
{
    [Fact]
    public Task Phone_TokenMadeUsedAndRevoked_OpensUntilThen() => TokenAsync(Device.Phone);

    [Fact]
    public Task Desk_TokenMadeUsedAndRevoked_OpensUntilThen() => TokenAsync(Device.Desk);

    private Task TokenAsync(Device device) => theatre.PlayAsync(
        async stage =>
        {
            var mara = await theatre.AddEmployeeAsync(stage);
            var window = await stage.NewVisitorAsync(device);
            var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(mara);
            var tokens = await (await invoices.Menu.OpenProfileAsync()).OpenTokensAsync();
            var secret = await tokens.MakeAsync(mara, "Scanner in the hall", "Look at invoices", "Send and change invoices");
            await Expect(tokens.InUse("Scanner in the hall")).ToContainTextAsync("never used");
            using var program = new ApiProgram(stage.Server.Address, secret);

            (await program.SendAsync(Paper.Sample("bakery.jpg").File)).ShouldBe(HttpStatusCode.Created);
            await tokens.ReturnAsync();
            await Expect(tokens.InUse("Scanner in the hall")).ToContainTextAsync("last used");
            (await window.ContentAsync()).ShouldNotContain(secret);
            await Expect((await InvoicesPage.OpenAsync(window)).Newest).ToBeVisibleAsync();

            await (await (await invoices.Menu.OpenProfileAsync()).OpenTokensAsync()).RevokeAsync("Scanner in the hall");
            await Expect(tokens.InUse("Scanner in the hall")).ToHaveCountAsync(0);
            (await program.ListAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        },
        name: $"{nameof(TokenAsync)}-{device}");
}
