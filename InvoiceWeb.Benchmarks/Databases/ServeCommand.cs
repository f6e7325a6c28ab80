using System.CommandLine;
using Mongo.Embedded;

namespace InvoiceWeb.Benchmarks.Databases;

/// <summary><c>serve</c>: the embedded database alone, for as long as its standard input is open; what <see cref="ServerChild"/> starts.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create()
    {
        Argument<string> folder = new("FOLDER");
        Command command = new(Name, "The embedded database alone.") { folder };
        command.Hidden = true;
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = new EmbeddedMongoOptions { DataDirectory = result.GetRequiredValue(folder) };
            await using var server = await EmbeddedMongoServer.StartAsync(options, cancellationToken);
            await Console.Out.WriteLineAsync(server.ConnectionString);
            await Console.In.ReadToEndAsync(cancellationToken);
            return 0;
        });
        return command;
    }
}
