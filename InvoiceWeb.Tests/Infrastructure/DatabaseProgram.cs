using Mongo.Embedded;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>What <see cref="DatabaseProcess"/> runs: the embedded database alone, in a folder, for as long as its standard input is open.</summary>
internal static class DatabaseProgram
{
    public static async Task<int> Main(string[] args)
    {
        await using var server = await EmbeddedMongoServer.StartAsync(new EmbeddedMongoOptions { DataDirectory = args[0] }, CancellationToken.None);
        await Console.Out.WriteLineAsync(server.ConnectionString);
        await Console.In.ReadToEndAsync(CancellationToken.None);
        return 0;
    }
}
