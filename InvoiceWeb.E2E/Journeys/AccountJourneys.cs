using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(TheatreCollection.Name)]
public sealed class AccountJourneys(Theatre theatre)
{
    [Fact]
    public async Task FirstStart_SetupLink_MakesTheFirstAdminOnce()
    {
        await using var server = await ProductServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal));
        var link = await server.ReadAsync(line => line.Contains("/setup?token=", StringComparison.Ordinal));
        await theatre.PlayAsync(
            async stage =>
            {
                var window = await stage.NewVisitorAsync(Device.Phone);
                var setup = await SetupPage.OpenAsync(window, link.Trim());
                var signIn = await setup.BecomeAdminAsync(theatre.Admin);
                await Expect(signIn.Notice).ToContainTextAsync("You are the admin now");
                var invoices = await signIn.SignInAsync(theatre.Admin);
                await Expect(invoices.EmptyNote).ToBeVisibleAsync();
                await invoices.Menu.OpenOverviewAsync();

                var late = await SetupPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone), link.Trim());
                await Expect(late.Heading).ToHaveTextAsync("This link is spent");
            },
            server);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task SignOut_OnEitherDevice_AsksToSignInAgain(bool onPhone) => theatre.PlayAsync(
        async stage =>
        {
            var window = await stage.NewVisitorAsync(onPhone ? Device.Phone : Device.Desk);
            var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(await theatre.AddEmployeeAsync(stage));
            await Expect(invoices.Heading).ToBeVisibleAsync();

            var signIn = await invoices.Menu.SignOutAsync();

            await Expect(signIn.Heading).ToBeVisibleAsync();
            await InvoicesPage.OpenAsync(window);
            await Expect(signIn.Heading).ToBeVisibleAsync();
        },
        name: $"{nameof(SignOut_OnEitherDevice_AsksToSignInAgain)}-{(onPhone ? Device.Phone : Device.Desk)}");

    [Fact]
    public Task SignIn_FiveFailures_LockTheAccountEvenForTheRightPassword() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Phone));
        for (var failure = 1; failure < 5; failure++)
        {
            await signIn.TryAsync(mara.Email, "not the password");
            await Expect(signIn.Refusal).ToContainTextAsync("is wrong");
        }

        await signIn.TryAsync(mara.Email, "not the password");
        await Expect(signIn.Refusal).ToContainTextAsync("Too many attempts");
        await signIn.TryAsync(mara.Email, mara.Password);
        await Expect(signIn.Refusal).ToContainTextAsync("Too many attempts");
    });

    [Fact]
    public Task SignIn_AskedForOnTheWay_LeadsToWhereOneWanted() => theatre.PlayAsync(async stage =>
    {
        var window = await stage.NewVisitorAsync(Device.Desk);
        await window.GotoAsync("/admin");

        await new SignInPage(window).TryAsync(theatre.Admin.Email, theatre.Admin.Password);

        await Expect(new OverviewPage(window).Count("All")).ToBeVisibleAsync();
    });
}
