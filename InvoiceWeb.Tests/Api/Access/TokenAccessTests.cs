using System.Net;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Invoices;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Api.Access;

[Collection(PagesCollection.Name)]
public sealed class TokenAccessTests(IdleProduct product)
{
    private const string List = "/invoices";

    private readonly AccountDesk desk = new(product);

    [Fact]
    public async Task Get_Nothing_IsAProblemAndNoPageToSignIn()
    {
        using var client = new ApiClient(product, token: null);

        using var response = await client.GetAsync(List);

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotSignedIn);
        response.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("iw_65e45a0000000000000000a1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Get_UnknownToken_IsRefused(string token)
    {
        using var client = new ApiClient(product, token);

        using var response = await client.GetAsync(List);

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotSignedIn);
        response.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
    }

    [Fact]
    public async Task Get_IdOfAnothersTokenWithAnotherSecret_IsRefused()
    {
        var owner = await desk.AddAsync();
        var token = await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read);

        (await StatusAsync(token)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(token[..^1] + (token[^1] == 'A' ? 'E' : 'A'))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Get_ExpiredToken_IsRefused()
    {
        var owner = await desk.AddAsync();
        var store = product.Services.GetRequiredService<IAccessTokenStore>();
        var now = DateTimeOffset.UtcNow;
        var (past, present) = (TokenText.New(InvoiceId.New(now).Value), TokenText.New(InvoiceId.New(now).Value));
        await store.InsertAsync(new AccessToken(past.Id, owner.UserId, "old", [TokenScopes.Read], past.Hash, now.AddDays(-2), now.AddSeconds(-1)), CancellationToken.None);
        await store.InsertAsync(new AccessToken(present.Id, owner.UserId, "new", [TokenScopes.Read], present.Hash, now.AddDays(-2), now.AddMinutes(5)), CancellationToken.None);

        (await StatusAsync(past.ToString())).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(present.ToString())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_OwnerDisabled_IsRefusedUntilEnabledAgain()
    {
        var owner = await desk.AddAsync();
        var token = await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read);

        await DoAsync(admin => admin.DisableAsync(owner, CancellationToken.None));
        (await StatusAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        await DoAsync(admin => admin.EnableAsync(owner));

        (await StatusAsync(token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_OwnerDeleted_IsRefusedAndTheTokenIsGone()
    {
        var owner = await desk.AddAsync();
        var token = await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read);

        await DoAsync(admin => admin.DeleteAsync(owner, CancellationToken.None));

        (await StatusAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await product.Services.GetRequiredService<IAccessTokenStore>().ListAsync(owner.UserId, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_SessionsEndedByAnAdmin_TokensAreRevokedToo()
    {
        var owner = await desk.AddAsync();
        var token = await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read);

        await DoAsync(admin => admin.EndSessionsAsync(owner));

        (await StatusAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Get_WithoutItsScope_IsNotAllowed()
    {
        using var client = await ApiClient.WithTokenAsync(product, Roles.Employee, TokenScopes.Write);

        using var response = await client.GetAsync(List);

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotAllowed);
        response.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_scope");
    }

    [Fact]
    public async Task Get_AdminsTokenWithoutTheScope_SeesNothingOfOthers()
    {
        using var mara = await Browser.SignedInAsync(product);
        var invoice = await new InvoiceDesk(product).SendAsync(mara);
        using var plain = await ApiClient.WithTokenAsync(product, Roles.Admin, TokenScopes.Read);
        using var full = await ApiClient.WithTokenAsync(product, Roles.Admin, TokenScopes.Read, TokenScopes.Admin);

        using var refused = await plain.GetAsync($"{List}/{invoice.Id}");

        await ApiClient.ShouldBeAsync(refused, ProblemKind.NotFound);
        (await full.ReadAsync($"{List}/{invoice.Id}")).GetProperty("id").GetString().ShouldBe(invoice.Id.Value);
    }

    [Fact]
    public async Task Get_AdminWhoBecameAnEmployee_TokenIsNoMoreThanItsOwner()
    {
        var owner = await desk.AddAsync(Roles.Admin);
        await desk.AddAsync(Roles.Admin);
        var token = await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read, TokenScopes.Admin);
        using var mara = await Browser.SignedInAsync(product);
        var invoice = await new InvoiceDesk(product).SendAsync(mara);
        using var client = new ApiClient(product, token);
        (await client.ReadAsync($"{List}/{invoice.Id}")).ValueKind.ShouldNotBe(default);

        await DoAsync(admin => admin.ChangeRoleAsync(owner, Roles.Employee, CancellationToken.None));

        using var response = await client.GetAsync($"{List}/{invoice.Id}");
        await ApiClient.ShouldBeAsync(response, ProblemKind.NotFound);
    }

    [Fact]
    public async Task Get_WithToken_ItsUseIsNoted()
    {
        var owner = await desk.AddAsync();
        var token = await ApiClient.MakeTokenAsync(product, owner, TokenScopes.Read);

        (await StatusAsync(token)).ShouldBe(HttpStatusCode.OK);

        var stored = (await product.Services.GetRequiredService<IAccessTokenStore>().ListAsync(owner.UserId, CancellationToken.None)).ShouldHaveSingleItem();
        stored.LastUsedAt.ShouldNotBeNull();
        stored.Hash.ShouldNotContain(token[^43..]);
    }

    [Fact]
    public async Task Get_PageWithToken_IsNotOpenedByIt()
    {
        using var client = product.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", await ApiClient.MakeTokenAsync(product, await desk.AddAsync(), TokenScopes.Read));

        using var response = await client.GetAsync(new Uri("/profile", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Get_WithCookie_NeedsNoToken()
    {
        using var browser = await Browser.SignedInAsync(product);

        using var response = await browser.GetAsync("/api/v1/invoices");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_BadTokenBesideAGoodCookie_IsRefused()
    {
        using var browser = await Browser.SignedInAsync(product);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/invoices") { Headers = { { "Authorization", "Bearer iw_nonsense" } } };

        using var response = await browser.SendAsync(request);

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotSignedIn);
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var client = new ApiClient(product, token);
        using var response = await client.GetAsync(List);
        return response.StatusCode;
    }

    private async Task DoAsync(Func<UserAdministration, Task<Microsoft.AspNetCore.Identity.IdentityResult>> deed) =>
        (await desk.DoAsync(deed)).Succeeded.ShouldBeTrue();
}
