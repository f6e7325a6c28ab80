using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using InvoiceWeb.Tests.TestData;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InvoiceWeb.Tests.Live;

[Collection(PagesCollection.Name)]
public sealed class LiveTests(IdleProduct product)
{
    private readonly InvoiceDesk desk = new(product);

    [Fact]
    public async Task Get_InvoiceSent_ItsRowArrivesForTheTopOfTheList()
    {
        using var browser = await Browser.SignedInAsync(product);
        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, "/"));

        var invoice = await desk.SendAsync(browser);

        var row = await stream.NextChangeAsync();
        row.Data.ShouldContain($"id=\"invoice-{invoice.Id}\"");
        row.Data.ShouldContain("hx-swap=\"row\"");
        row.EventId.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("/", "true")]
    [InlineData("/?after=000000000000000000000000.MQ", "false")]
    [InlineData("/?q=bakery", "false")]
    [InlineData("/?sort=Highest", "false")]
    public async Task Get_ListInOtherOrderOrNarrowed_TakesNoNewRows(string address, string takesNew)
    {
        using var browser = await Browser.SignedInAsync(product);

        (await browser.PageAsync(address)).QuerySelector("#invoices")!.GetAttribute("data-takes-new").ShouldBe(takesNew);
    }

    [Fact]
    public async Task Get_InvoiceRead_RowAndNewsArriveWithWhatWasRead()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);
        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, "/"));

        await desk.ReadAsync(invoice, InvoiceBuilder.Fields());

        (await stream.NextChangeAsync()).Data.ShouldContain("Opening the photo…");
        var read = (await stream.NextChangeAsync()).Data;
        read.ShouldContain("12.40");
        read.ShouldContain("hx-target=\"#toasts\"");
    }

    [Fact]
    public async Task Get_InvoiceRead_SpeaksTheLanguageOfWhoListens()
    {
        using var browser = await Browser.SignedInAsync(product);
        browser.Languages = "de-DE";
        var invoice = await desk.SendAsync(browser);
        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, "/"));

        await desk.ReadAsync(invoice, InvoiceBuilder.Fields());

        (await stream.NextChangeAsync()).Data.ShouldContain("Öffnet das Foto …");
        var read = (await stream.NextChangeAsync()).Data;
        read.ShouldContain("12,40");
        read.ShouldContain("3. März 2026");
        read.ShouldContain("Bäckerei Huber: Fertig");
    }

    [Fact]
    public async Task Get_OthersWaitBefore_TellsThePlaceAndHowItMoves()
    {
        await using var own = new IdleProduct();
        var counter = new InvoiceDesk(own);
        using var mara = await Browser.SignedInAsync(own);
        using var jonas = await Browser.SignedInAsync(own);
        var before = await counter.SendAsync(mara);
        await using var stream = await EventStream.OpenAsync(jonas, await LiveUrlAsync(jonas, "/"));

        var mine = await counter.SendAsync(jonas);

        var places = await stream.NextPlacesAsync();
        places.ShouldContain($"<hx-partial hx-target=\"[data-line='{mine.Id}']\" hx-swap=\"textContent\">Number 2 in line<");
        places.ShouldNotContain(before.Id.Value);
        (await jonas.PageAsync("/")).QuerySelector($"[data-line='{mine.Id}']")!.TextContent.ShouldBe("Number 2 in line");
        await counter.ReadAsync(before, InvoiceBuilder.Fields());
        (await stream.NextPlacesAsync()).ShouldContain("Next in line");
    }

    [Fact]
    public async Task Get_SomebodyElsesInvoiceRead_IsNoNewsForTheAdmin()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        var invoice = await desk.SendAsync(mara);
        await using var stream = await EventStream.OpenAsync(admin, await LiveUrlAsync(admin, "/"));

        await desk.ReadAsync(invoice, InvoiceBuilder.Fields());

        (await stream.NextChangeAsync()).Data.ShouldContain("data-status=\"processing\"");
        (await stream.NextChangeAsync()).Data.ShouldNotContain("#toasts");
    }

    [Fact]
    public async Task Get_SomebodyElsesInvoice_ReachesTheAdminAlone()
    {
        using var mara = await Browser.SignedInAsync(product);
        using var jonas = await Browser.SignedInAsync(product);
        using var admin = await Browser.SignedInAsync(product, Roles.Admin);
        await using var hersAndMine = await EventStream.OpenAsync(admin, await LiveUrlAsync(admin, "/"));
        await using var mine = await EventStream.OpenAsync(jonas, await LiveUrlAsync(jonas, "/"));

        var foreign = await desk.SendAsync(mara);
        var own = await desk.SendAsync(jonas);

        (await mine.NextChangeAsync()).Data.ShouldContain(own.Id.Value);
        var all = (await hersAndMine.NextChangeAsync()).Data + (await hersAndMine.NextChangeAsync()).Data;
        all.ShouldContain(foreign.Id.Value);
        all.ShouldContain(own.Id.Value);
        all.ShouldContain("Mara Voss");
    }

    [Fact]
    public async Task Get_InvoiceDeleted_RowIsTakenAway()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);
        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, "/"));

        (await browser.SubmitAsync($"/invoices/{invoice.Id}", "form[action$='/delete']")).Dispose();

        var gone = (await stream.NextChangeAsync()).Data;
        gone.ShouldContain($"hx-target=\"#invoice-{invoice.Id}\"");
        gone.ShouldContain("hx-swap=\"delete swap:150ms\"");
    }

    [Fact]
    public async Task Get_DetailsPage_HearsOfItsInvoiceAlone()
    {
        using var browser = await Browser.SignedInAsync(product);
        var invoice = await desk.SendAsync(browser);
        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, $"/invoices/{invoice.Id}"));

        await desk.SendAsync(browser);
        await desk.ReadAsync(invoice, InvoiceBuilder.Fields());

        (await stream.NextChangeAsync()).Data.ShouldContain("data-status=\"processing\"");
        var read = (await stream.NextChangeAsync()).Data;
        read.ShouldContain("<article id=\"invoice\"");
        read.ShouldContain("Bäckerei Huber");
    }

    [Fact]
    public async Task Get_ChangeBetweenPageAndStream_IsNotLost()
    {
        using var browser = await Browser.SignedInAsync(product);
        var url = await LiveUrlAsync(browser, "/");
        var invoice = await SendAndHearAsync(browser, url);

        await using var stream = await EventStream.OpenAsync(browser, url);

        (await stream.NextChangeAsync()).Data.ShouldContain(invoice.Id.Value);
    }

    [Fact]
    public async Task Get_ComingBackWithALastEventId_ReplaysWhatWasMissedAndNoMore()
    {
        using var browser = await Browser.SignedInAsync(product);
        var url = await LiveUrlAsync(browser, "/");
        string seen;
        await using (var before = await EventStream.OpenAsync(browser, url))
        {
            await desk.SendAsync(browser);
            seen = (await before.NextChangeAsync()).EventId!; // every change has one
        }

        var missed = await SendAndHearAsync(browser, await LiveUrlAsync(browser, "/"));
        await using var after = await EventStream.OpenAsync(browser, url, lastEventId: seen);

        (await after.NextChangeAsync()).Data.ShouldContain(missed.Id.Value);
    }

    [Theory]
    [InlineData("elsewhere.5")]
    [InlineData("nonsense")]
    public async Task Get_PositionThatNobodyRemembers_IsToldToResync(string position)
    {
        using var browser = await Browser.SignedInAsync(product);

        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, "/"), lastEventId: position);

        (await stream.NextAsync()).EventType.ShouldBe("resync");
    }

    [Fact]
    public async Task Get_NotSignedIn_IsRefused()
    {
        using var browser = new Browser(product);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live") { Headers = { { "Accept", "text/event-stream" } } };

        using var response = await browser.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Holds_SecurityStampChanged_EndsTheSession()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var email = await Browser.AddUserAsync(product, Roles.Employee);
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<AppUser>>();
        var user = (await signIn.UserManager.FindByEmailAsync(email))!; // just added
        var principal = await signIn.CreateUserPrincipalAsync(user);
        var session = scope.ServiceProvider.GetRequiredService<LiveSession>();

        (await session.HoldsAsync(principal, DateTimeOffset.MaxValue)).ShouldBeTrue();
        (await session.HoldsAsync(principal, DateTimeOffset.MinValue)).ShouldBeFalse();
        await signIn.UserManager.UpdateSecurityStampAsync(user);
        (await session.HoldsAsync(principal, DateTimeOffset.MaxValue)).ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_StreamOpen_EndsIt()
    {
        await using var own = new IdleProduct();
        using var browser = await Browser.SignedInAsync(own);
        await using var stream = await EventStream.OpenAsync(browser, await LiveUrlAsync(browser, "/"));

        own.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        await stream.EndAsync();
    }

    private static async Task<string> LiveUrlAsync(Browser browser, string page) =>
        (await browser.PageAsync(page)).QuerySelector("#live")!.GetAttribute("hx-sse:connect")!; // both pages have a stream

    /// <summary>Sends an invoice and waits, on a stream of its own, until the feed has passed it on.</summary>
    private async Task<Invoice> SendAndHearAsync(Browser browser, string url)
    {
        await using var stream = await EventStream.OpenAsync(browser, url);
        var invoice = await desk.SendAsync(browser);
        (await stream.NextChangeAsync()).Data.ShouldContain(invoice.Id.Value);
        return invoice;
    }
}
