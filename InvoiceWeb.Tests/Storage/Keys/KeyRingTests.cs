using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using InvoiceWeb.Accounts;
using InvoiceWeb.Storage.Database;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Embedded;

namespace InvoiceWeb.Tests.Storage.Keys;

/// <summary>Several instances on one database.</summary>
public sealed class KeyRingTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private EmbeddedMongoServer? database;

    private EmbeddedMongoServer Database => database ?? throw new InvalidOperationException("The database was not started.");

    public async Task InitializeAsync() =>
        database = await EmbeddedMongoServer.StartAsync(new EmbeddedMongoOptions { DataDirectory = Path.Combine(folder.Path, "database") }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task SecondInstance_SameMasterKey_TakesTheSessionOfTheFirst()
    {
        var key = NewKey();
        await using var first = Instance("first", key);
        await using var second = Instance("second", key);
        var cookie = await SignInAsync(first);

        (await AskAsync(second, cookie)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(second, cookie[..^20] + new string('A', 20))).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Restart_KeyOfTheFile_HoldsTheSession()
    {
        string cookie;
        await using (var before = Instance("only", key: null))
        {
            cookie = await SignInAsync(before);
        }

        await using var after = Instance("only", key: null);
        (await AskAsync(after, cookie)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SecondInstance_AnotherMasterKey_DoesNotStart()
    {
        await using var first = Instance("first", NewKey());
        first.Services.ShouldNotBeNull();
        await using var second = Instance("second", NewKey());

        Should.Throw<InvalidOperationException>(() => second.Services).Message.ShouldContain("another master key");
    }

    [Fact]
    public async Task Keys_InTheDatabase_AreEncrypted()
    {
        await using var product = Instance("only", NewKey());

        var keys = await product.Services.GetRequiredService<DatabaseHost>().Collection(Collections.ProtectionKeys)
            .FindAsync([], options: null, CancellationToken.None).ToListAsync(CancellationToken.None);

        var xml = keys.ShouldHaveSingleItem()["xml"].AsString;
        xml.ShouldContain("<encrypted masterKey=");
        xml.ShouldNotContain("<value>");
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task MasterKeyFile_MadeAtTheFirstStart_IsItsOwnersAlone()
    {
        await using var product = Instance("only", key: null);
        product.Services.ShouldNotBeNull();

        var file = Path.Combine(folder.Path, "only", "master.key");

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Convert.FromBase64String(await File.ReadAllTextAsync(file)).Length.ShouldBe(32);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task MasterKeyFile_OthersMayReadIt_StopsTheStart()
    {
        var file = Path.Combine(folder.Path, "open.key");
        await File.WriteAllTextAsync(file, NewKey());
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await using var product = Instance("only", key: null, ("DataProtection:KeyFile", file));

        Should.Throw<InvalidOperationException>(() => product.Services).Message.ShouldContain("chmod 600");
    }

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64!")]
    public async Task MasterKey_NoKey_StopsTheStart(string key)
    {
        await using var product = Instance("only", key);

        Should.Throw<InvalidOperationException>(() => product.Services).Message.ShouldContain("DataProtection:Key has to hold 32 bytes");
    }

    [Fact]
    public async Task Start_KeysOfAnEarlierVersionInTheFolder_RemovesThem()
    {
        var former = Directory.CreateDirectory(Path.Combine(folder.Path, "only", "keys"));
        await File.WriteAllTextAsync(Path.Combine(former.FullName, "key-1.xml"), "<key />");

        await using var product = Instance("only", NewKey());
        product.Services.ShouldNotBeNull();

        former.Refresh();
        former.Exists.ShouldBeFalse();
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private FolderProduct Instance(string name, string? key, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Data:Directory"] = Path.Combine(folder.Path, name),
            ["ConnectionStrings:MongoDB"] = Database.ConnectionString,
            ["Processing:Enabled"] = "false",
            ["Passwords:IterationCount"] = "1000",
            ["DataProtection:Key"] = key ?? "",
        };
        foreach (var (setting, value) in more)
        {
            settings[setting] = value;
        }

        return new FolderProduct(settings);
    }

    /// <returns>The session's cookie.</returns>
    private static async Task<string> SignInAsync(FolderProduct product)
    {
        var email = await Browser.AddUserAsync(product, Roles.Employee);
        using var browser = new Browser(product);
        using var response = await browser.SignInAsync(email, Browser.Password);
        return response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("invoiceweb=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<HttpStatusCode> AskAsync(FolderProduct product, string cookie)
    {
        using var browser = new Browser(product);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", cookie } } };
        using var response = await browser.SendAsync(request);
        return response.StatusCode;
    }
}
