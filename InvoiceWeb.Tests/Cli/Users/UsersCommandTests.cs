using System.CommandLine;
using InvoiceWeb.Accounts;
using InvoiceWeb.Auditing;
using InvoiceWeb.Cli;
using InvoiceWeb.Cli.Users;
using InvoiceWeb.Storage;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Cli.Users;

public sealed class UsersCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Add_ServerStopped_GivesALinkThatWorksOnceItRuns()
    {
        await using (var before = Product())
        {
            before.Services.ShouldNotBeNull();
        }

        var (code, output, error) = await RunAsync("add", "ada@example.test", "--name", "Ada", "--role", "admin", "--url", "https://invoices.example.test");

        (code, error).ShouldBe((0, ""));
        var link = new Uri(output.Trim());
        link.Host.ShouldBe("invoices.example.test");
        await using var product = Product();
        using var browser = new Browser(product);
        using var set = await browser.SubmitAsync(link.AbsolutePath, "form.form", ("Password", Browser.Password));
        using var signedIn = await browser.SignInAsync("ada@example.test", Browser.Password);
        (await browser.PageAsync("/admin/audit")).QuerySelector("table")!.TextContent.ShouldContain("(command line)");
    }

    [Fact]
    public async Task ListResetDisable_ServerRuns_WorkOnItsDatabase()
    {
        await using var product = Product();
        var desk = new AccountDesk(product);
        var (ada, mara) = (await desk.AddAsync(Roles.Admin), await desk.AddAsync());

        var list = await RunAsync("list");
        var reset = await RunAsync("reset", mara.Email);
        using var browser = new Browser(product);
        using var set = await browser.SubmitAsync(new Uri(reset.Output.Trim()).AbsolutePath, "form.form", ("Password", "another horse battery"));
        var disable = await RunAsync("disable", mara.Email);
        var last = await RunAsync("disable", ada.Email);
        var disabledAt = (await desk.FindAsync(mara.Email)).DisabledAt;
        var enable = await RunAsync("enable", mara.Email);

        list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).ShouldBe([ada.Email, mara.Email], ignoreOrder: true);
        disabledAt.ShouldNotBeNull();
        (enable.Code, (await desk.FindAsync(mara.Email)).DisabledAt).ShouldBe((0, null));
        disable.Code.ShouldBe(0);
        last.Code.ShouldBe(1);
        last.Error.ShouldContain("only admin who can sign in");
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("disable")]
    [InlineData("enable")]
    public async Task Command_UnknownUser_SaysSo(string command)
    {
        await using var product = Product();
        product.Services.ShouldNotBeNull();

        var (code, _, error) = await RunAsync(command, "nobody@example.test");

        code.ShouldBe(1);
        error.ShouldContain("There is no user nobody@example.test");
    }

    [Fact]
    public async Task Add_AddressTaken_SaysSo()
    {
        await using var product = Product();
        var mara = await new AccountDesk(product).AddAsync();

        var (code, output, error) = await RunAsync("add", mara.Email);

        (code, output).ShouldBe((1, ""));
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task List_FolderWithoutADatabase_SaysSoAndMakesNone()
    {
        var (code, _, error) = await RunAsync("list");

        code.ShouldBe(1);
        error.ShouldContain("There is no database in");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private FolderProduct Product() => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Data:Directory"] = folder.Path,
        ["ConnectionStrings:MongoDB"] = "",
        ["Processing:Enabled"] = "false",
        ["Passwords:IterationCount"] = "1000",
    });

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var services = new CommandServices(all => all.AddStorage().AddAuditing().AddAccounts(), StorageRegistration.OpenStorageAsync);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await UsersCommand.Create(services).Parse([.. arguments, "--data", folder.Path])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
