using System.Net;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using Microsoft.AspNetCore.Http;

namespace InvoiceWeb.Tests.Accounts.SigningIn;

public sealed class SignInThrottleTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    public void OfAddress_TwoAddresses_ShareABucketWhereTheyAreOneCaller(string first, string second, bool same)
    {
        using var throttle = new SignInThrottle(new ChangingOptions<SignInOptions>(new SignInOptions()));

        (throttle.OfAddress(Post(first)).PartitionKey == throttle.OfAddress(Post(second)).PartitionKey).ShouldBe(same);
    }

    [Fact]
    public void TryAccount_ManyNames_AreCountedInBoundedMemory()
    {
        using var throttle = new SignInThrottle(new ChangingOptions<SignInOptions>(new SignInOptions { BurstPerAccount = 1 }));
        throttle.TryAccount("MARA@EXAMPLE.TEST").ShouldBeNull();

        throttle.TryAccount("MARA@EXAMPLE.TEST").ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);

        // Names that nobody has are counted in the same buckets, of which there are fewer than names.
        Enumerable.Range(0, 60_000).Count(i => throttle.TryAccount($"{i}@EXAMPLE.TEST") is null).ShouldBeLessThan(16_385);
    }

    [Fact]
    public async Task PostSignIn_TooOftenFromOneAddress_IsToldWhenToComeBack()
    {
        await using var product = new ThrottledProduct();
        using var browser = new Browser(product);
        for (var attempt = 0; attempt < ThrottledProduct.Burst; attempt++)
        {
            using var refused = await browser.SignInAsync($"{attempt}@example.test", "not the password");
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var response = await browser.SignInAsync("another@example.test", "not the password");

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        (await Browser.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("Too many attempts");
        (await browser.PageAsync("/sign-in")).QuerySelector("form").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    public async Task PostSignIn_TooOftenOnOneAccount_IsToldWhenToComeBackWhetherOrNotItExists(string kind)
    {
        await using var product = new ThrottledProduct();
        var email = kind is "known" ? await Browser.AddUserAsync(product, InvoiceWeb.Accounts.Roles.Employee) : "nobody@example.test";
        using var browser = new Browser(product);
        for (var attempt = 0; attempt < ThrottledProduct.BurstPerAccount; attempt++)
        {
            using var refused = await browser.SignInAsync(email, "not the password");
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        using var response = await browser.SignInAsync(email, "not the password");

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter.ShouldNotBeNull();
        (await Browser.ParseAsync(response)).QuerySelector(".form-error")!.TextContent.ShouldContain("Too many attempts");
    }

    private static DefaultHttpContext Post(string address) => new()
    {
        Request = { Method = HttpMethods.Post },
        Connection = { RemoteIpAddress = IPAddress.Parse(address) },
    };

    private sealed class ThrottledProduct : ProductFactory
    {
        public const int Burst = 5;
        public const int BurstPerAccount = 3;

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Processing:Enabled"] = "false",
            ["SignIn:BurstPerAddress"] = $"{Burst}",
            ["SignIn:BurstPerAccount"] = $"{BurstPerAccount}",
        };
    }
}
