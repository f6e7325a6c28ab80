using System.CommandLine;
using System.Globalization;
using Mongo.Embedded;

namespace InvoiceWeb.Storage.Database;

/// <summary><c>backup</c>: the embedded database as a file, while the server goes on.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        Option<string> path = new("--path") { Description = "The folder of the database; the server's own is the folder 'database' in Data:Directory.", Required = true };
        Argument<FileInfo> target = new("FILE") { Description = "Where the copy goes; a file that does not exist." };
        Command command = new("backup", "Copy the embedded database to a file, also while the server runs.") { target, path };
        command.SetAction(async (result, cancellationToken) =>
        {
            FileInfo file = result.GetRequiredValue(target);
            InvocationConfiguration invocation = result.InvocationConfiguration;
            try
            {
                EmbeddedMongoBackup.Write(Path.GetFullPath(result.GetRequiredValue(path)), file.FullName, TimeProvider.System.GetUtcNow());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await invocation.Error.WriteLineAsync(exception.Message.AsMemory(), cancellationToken);
                return 1;
            }

            file.Refresh();
            string done = string.Create(CultureInfo.InvariantCulture, $"{file.FullName}: {file.Length / 1e6:N1} MB. The master key is no part of it: keep that apart.");
            await invocation.Output.WriteLineAsync(done.AsMemory(), cancellationToken);
            return 0;
        });
        return command;
    }
}
