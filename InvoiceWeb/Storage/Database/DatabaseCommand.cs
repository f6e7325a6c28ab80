using System.CommandLine;
using System.Security.Cryptography;
using Mongo.Embedded;
using Mongo.Embedded.Storage;

namespace InvoiceWeb.Storage.Database;

/// <summary><c>database</c>: the embedded database alone, for mongosh, a backup tool or a second instance.</summary>
public static class DatabaseCommand
{
    private const string DefaultUser = "invoiceweb";
    private const string PasswordVariable = "Database__Password";
    private const int GeneratedBytes = 24;

    public static Command Create()
    {
        Option<string> listen = new("--listen") { Description = "The loopback address and port; port 0 picks a free one.", DefaultValueFactory = _ => "127.0.0.1:27027" };
        Option<string> path = new("--path") { Description = "The folder of the database; the server's own is the folder 'database' in Data:Directory.", Required = true };
        Option<string> user = new("--user") { Description = "Who may sign in.", DefaultValueFactory = _ => DefaultUser };
        Option<string?> passwordFile = new("--password-file")
        {
            Description = $"A file whose first line is the password; else that of the environment variable {PasswordVariable}, else a new one, which is printed.",
        };
        Command command = new("database", "Serve the embedded database by itself, until it is told to stop.") { listen, path, user, passwordFile };
        command.SetAction((result, cancellationToken) =>
        {
            DatabaseOptions options = new() { Listen = result.GetValue(listen), User = result.GetValue(user), PasswordFile = result.GetValue(passwordFile) };
            return RunAsync(options, result.GetRequiredValue(path), result.InvocationConfiguration, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(DatabaseOptions options, string path, InvocationConfiguration invocation, CancellationToken stopping)
    {
        string? generated = ChoosePassword(options);
        using ILoggerFactory loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        try
        {
            EmbeddedMongoOptions where = new() { DataDirectory = path, Tcp = DatabasePort.From(options) };
            await using EmbeddedMongoServer server = await EmbeddedMongoServer.StartAsync(where, loggers, stopping);
            string secret = generated is null ? "" : $":{generated}";
            await invocation.Output.WriteLineAsync($"mongodb://{Uri.EscapeDataString(options.User!)}{secret}@{server.TcpEndPoint}/?directConnection=true".AsMemory(), CancellationToken.None);
            await invocation.Output.FlushAsync(CancellationToken.None);
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException or StorageException)
        {
            await invocation.Error.WriteLineAsync(exception.Message.AsMemory(), CancellationToken.None);
            return 1;
        }
    }

    /// <returns>The password, if nobody gave one.</returns>
    private static string? ChoosePassword(DatabaseOptions options)
    {
        if (options.PasswordFile is not null)
        {
            return null;
        }

        options.Password = Environment.GetEnvironmentVariable(PasswordVariable);
        return options.Password is { Length: > 0 } ? null : options.Password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(GeneratedBytes));
    }
}
