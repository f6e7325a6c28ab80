using InvoiceWeb.E2E.Infrastructure;
using InvoiceWeb.E2E.PageObjects;
using static Microsoft.Playwright.Assertions;

namespace InvoiceWeb.E2E.Journeys;

[Collection(SecondTheatreCollection.Name)]
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
                var mara = new Person("Mara", "mara@example.org", "a quick receipt for Mara");
                var invitation = await (await invoices.Menu.OpenUsersAsync()).InviteEmployeeAsync(mara);
                var welcome = await WelcomePage.OpenAsync(await stage.NewVisitorAsync(Device.Phone), invitation);
                await Expect((await (await welcome.SetPasswordAsync(mara.Password)).SignInAsync(mara)).EmptyNote).ToBeVisibleAsync();
                var spent = await WelcomePage.OpenAsync(await stage.NewVisitorAsync(Device.Phone), invitation);
                await Expect(spent.Heading).ToHaveTextAsync("This link does not work any more");
                var audit = await invoices.Menu.OpenAuditLogAsync();
                await Expect(audit.Entry("User invited").Filter(new() { HasText = mara.Email })).ToBeVisibleAsync();

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Lockout_AfterFiveFailures_IsReleasedByTheAdmin(bool onPhone) => theatre.PlayAsync(
        async stage =>
        {
            var device = onPhone ? Device.Phone : Device.Desk;
            var mara = await theatre.AddEmployeeAsync(stage);
            var signIn = await SignInPage.OpenAsync(await stage.NewVisitorAsync(device));
            for (var failure = 1; failure <= 5; failure++)
            {
                await signIn.TryAsync(mara.Email, "not the password");
                await Expect(signIn.Refusal).ToContainTextAsync("is wrong");
            }

            await signIn.TryAsync(mara.Email, mara.Password);
            await Expect(signIn.Refusal).ToContainTextAsync("is wrong");

            var admin = await (await SignInPage.OpenAsync(await stage.NewVisitorAsync(device))).SignInAsync(theatre.Admin);
            var users = await admin.Menu.OpenUsersAsync();
            var account = await users.OpenAsync(mara);
            await Expect(account.State("Locked")).ToBeVisibleAsync();
            await account.UnlockAsync();
            await Expect(account.State("Active")).ToBeVisibleAsync();

            var invoices = await signIn.SignInAsync(mara);
            await Expect(invoices.Heading).ToBeVisibleAsync();
        },
        name: $"{nameof(Lockout_AfterFiveFailures_IsReleasedByTheAdmin)}-{(onPhone ? Device.Phone : Device.Desk)}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task TwoStep_TurnedOn_AsksForACodeOrARecoveryCode(bool onPhone) => theatre.PlayAsync(
        async stage =>
        {
            var device = onPhone ? Device.Phone : Device.Desk;
            var mara = await theatre.AddEmployeeAsync(stage);
            var window = await stage.NewVisitorAsync(device);
            var invoices = await (await SignInPage.OpenAsync(window)).SignInAsync(mara);
            var twoStep = await (await invoices.Menu.OpenProfileAsync()).OpenTwoStepAsync();
            await Expect(twoStep.Qr).ToBeVisibleAsync();
            var app = new AuthenticatorApp(await twoStep.SecretAsync());
            await twoStep.TurnOnAsync(app.Code());
            await Expect(twoStep.Codes).ToHaveCountAsync(10);
            var codes = await twoStep.Codes.AllTextContentsAsync();

            var code = await (await SignInPage.OpenAsync(await stage.NewVisitorAsync(device))).BeginAsync(mara);
            await code.TryAsync("000000");
            await Expect(code.Refusal).ToContainTextAsync("That code is wrong");

            // The code that turned it on is spent: the next one, as a phone whose clock is fast shows it.
            await Expect((await code.EnterAsync(app.Code(ahead: 1))).Heading).ToBeVisibleAsync();

            var recovery = await (await (await SignInPage.OpenAsync(await stage.NewVisitorAsync(device))).BeginAsync(mara)).LostPhoneAsync();
            await Expect((await recovery.EnterAsync(codes[0])).Heading).ToBeVisibleAsync();

            var again = await (await (await SignInPage.OpenAsync(await stage.NewVisitorAsync(device))).BeginAsync(mara)).LostPhoneAsync();
            await again.TryAsync(codes[0]);
            await Expect(again.Refusal).ToContainTextAsync("none of your recovery codes");
        },
        name: $"{nameof(TwoStep_TurnedOn_AsksForACodeOrARecoveryCode)}-{(onPhone ? Device.Phone : Device.Desk)}");

    [Fact]
    public Task SignOutEverywhere_OnTheDesk_EndsTheSessionOnThePhoneWithinSeconds() => theatre.PlayAsync(async stage =>
    {
        var mara = await theatre.AddEmployeeAsync(stage);
        var phone = await stage.NewVisitorAsync(Device.Phone);
        var onPhone = await (await SignInPage.OpenAsync(phone)).SignInAsync(mara);
        var onDesk = await (await SignInPage.OpenAsync(await stage.NewVisitorAsync(Device.Desk))).SignInAsync(mara);

        var signIn = await (await onDesk.Menu.OpenProfileAsync()).SignOutEverywhereAsync();

        await Expect(signIn.Heading).ToBeVisibleAsync();

        // The phone's open list hears of it from its stream.
        await Expect(onPhone.SignedOutNote).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await InvoicesPage.OpenAsync(phone);
        await Expect(new SignInPage(phone).Heading).ToBeVisibleAsync();
    });

    [Fact]
    public Task SignIn_AskedForOnTheWay_LeadsToWhereOneWanted() => theatre.PlayAsync(async stage =>
    {
        var window = await stage.NewVisitorAsync(Device.Desk);
        await window.GotoAsync("/admin");

        await new SignInPage(window).TryAsync(theatre.Admin.Email, theatre.Admin.Password);

        await Expect(new OverviewPage(window).Figure("Received")).ToBeVisibleAsync();
    });
}
