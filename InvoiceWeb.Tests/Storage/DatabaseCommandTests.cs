using System.Diagnostics;
using InvoiceWeb.Tests.Infrastructure;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Tests.Storage;

/// <summary>The command as a process of its own.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _timeout = new(s_patience);

    [Fact]
    public async Task Database_StoppedAndStartedAgain_HasItsData()
    {
        using (var first = Start())
        {
            await using var client = new MongoClient(await AddressAsync(first));
            await client.GetDatabase("db").GetCollection("c").InsertOneAsync(new BsonDocument("_id", 1), _timeout.Token);
            (await TerminateAsync(first)).ShouldBe(0);
        }

        using var second = Start();
        await using var again = new MongoClient(await AddressAsync(second));

        (await again.GetDatabase("db").GetCollection("c").FindOneAsync([], options: null, _timeout.Token)).ShouldBe(new BsonDocument("_id", 1));
        (await TerminateAsync(second)).ShouldBe(0);
    }

    [Fact]
    public async Task Database_FolderInUse_IsRefusedWithOneLine()
    {
        using var first = Start();
        await AddressAsync(first);

        using var second = Start();
        var error = await second.StandardError.ReadToEndAsync(_timeout.Token);
        await second.WaitForExitAsync(_timeout.Token);

        second.ExitCode.ShouldBe(1);
        error.Trim().ShouldContain("in use");
        error.Trim().ShouldNotContain("\n");
        await TerminateAsync(first);
    }

    [Fact]
    public async Task Database_PasswordGiven_IsNotPrinted()
    {
        using var process = Start(("Database__Password", "a secret"));

        var address = await AddressAsync(process);

        address.ShouldStartWith("mongodb://invoiceweb@127.0.0.1:");
        await using var client = new MongoClient(address.Replace("invoiceweb@", "invoiceweb:a%20secret@", StringComparison.Ordinal));
        (await client.GetDatabase("admin").RunCommandAsync(new BsonDocument("listDatabases", 1), _timeout.Token))["ok"].ToDouble().ShouldBe(1);
        await TerminateAsync(process);
    }

    public void Dispose()
    {
        _timeout.Dispose();
        _folder.Dispose();
    }

    private async Task<string> AddressAsync(Process process) => await process.StandardOutput.ReadLineAsync(_timeout.Token)
        ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(_timeout.Token));

    private async Task<int> TerminateAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(_timeout.Token);
        return process.ExitCode;
    }

    private Process Start(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "database", "--listen", "127.0.0.1:0", "--path", _folder.Path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The database did not start.");
    }
}
