using System.CommandLine;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Cli.Import;
using InvoiceWeb.Tests.Accounts;
using InvoiceWeb.Tests.Api;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Cli.Import;

public sealed class ImportCommandTests(ListeningProduct product) : IClassFixture<ListeningProduct>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(ImportCommand.TokenVariable, null);
        folder.Dispose();
    }

    [Fact]
    public async Task Import_Folder_StoresEachDocumentOnceHoweverOftenItRuns()
    {
        using var client = await SignInAsync(TokenScopes.Read, TokenScopes.Write);
        await WriteAsync("a.png", SamplePhotos.PixelBytes);
        await WriteAsync("notes.txt", [1]);
        await WriteAsync("deeper/b.png", [.. SamplePhotos.PixelBytes, 0]);

        var flat = await RunAsync(folder.Path);
        var deep = await RunAsync(folder.Path, "--recursive");
        var again = await RunAsync(folder.Path, "--recursive");

        flat.Code.ShouldBe(0, flat.Error);
        flat.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldEndWith("\ta.png");
        deep.Code.ShouldBe(0, deep.Error);
        again.Output.ShouldBe(deep.Output);
        (await client.ReadAsync("/invoices")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Import_DocumentThatIsNone_SaysSoAndSendsTheOthers()
    {
        using var client = await SignInAsync(TokenScopes.Read, TokenScopes.Write);
        await WriteAsync("a.png", [1, 2, 3]);
        await WriteAsync("b.png", SamplePhotos.PixelBytes);

        var (code, output, error) = await RunAsync(folder.Path);

        code.ShouldBe(1);
        error.ShouldContain("a.png: ");
        error.ShouldContain("1 of 2 documents are stored");
        output.ShouldContain("\tb.png");
    }

    [Fact]
    public async Task Import_TokenThatMayNotSend_StopsAtOnce()
    {
        using var client = await SignInAsync(TokenScopes.Read);
        await WriteAsync("a.png", SamplePhotos.PixelBytes);
        await WriteAsync("b.png", SamplePhotos.PixelBytes);

        var (code, output, error) = await RunAsync(folder.Path);

        (code, output).ShouldBe((1, ""));
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("scopes");
    }

    [Fact]
    public async Task Import_NoToken_SaysWhereToGetOne()
    {
        var (code, _, error) = await RunAsync(folder.Path);

        code.ShouldBe(1);
        error.ShouldContain(ImportCommand.TokenVariable);
    }

    private async Task<ApiClient> SignInAsync(params string[] scopes)
    {
        var token = await ApiClient.MakeTokenAsync(product, await new AccountDesk(product).AddAsync(Roles.Employee), scopes);
        Environment.SetEnvironmentVariable(ImportCommand.TokenVariable, token);
        return new ApiClient(product, token);
    }

    private async Task WriteAsync(string name, byte[] content)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file of a folder
        await File.WriteAllBytesAsync(path, content);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output, Error = error };
        var code = await ImportCommand.Create().Parse([.. arguments, "--server", product.Address.ToString()]).InvokeAsync(configuration);
        return (code, output.ToString(), error.ToString());
    }
}
