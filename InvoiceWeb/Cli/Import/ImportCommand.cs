using System.CommandLine;

namespace InvoiceWeb.Cli.Import;

/// <summary>
/// <c>import</c>: sends a folder of documents to a running server, an invoice a file, as its own API takes them. A file is known by its
/// content: sent again, after an interruption or by another run, it is stored once.
/// </summary>
public static class ImportCommand
{
    public const string TokenVariable = "INVOICEWEB_TOKEN";

    private const string DefaultServer = "http://127.0.0.1:8080";

    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "The folder with pictures (JPEG, PNG, WebP, TIFF, GIF, BMP), PDFs and electronic invoices (XML)." };
        Option<string> server = new("--server") { Description = "The address of the server.", DefaultValueFactory = _ => DefaultServer };
        server.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            {
                result.AddError("--server has to be an address as http://127.0.0.1:8080.");
            }
        });
        Option<bool> recursive = new("--recursive") { Description = "Also take the folders in it." };
        Command command = new("import", $"Send a folder of documents to a server, with the access token in {TokenVariable}. Run again, it goes on where it stopped.") { folder, server, recursive };
        command.SetAction(async (result, cancellationToken) =>
        {
            InvocationConfiguration invocation = result.InvocationConfiguration;
            if (Environment.GetEnvironmentVariable(TokenVariable) is not { Length: > 0 } token)
            {
                await invocation.Error.WriteLineAsync($"Make an access token that may send invoices on your profile page, and put it into {TokenVariable}.".AsMemory(), cancellationToken);
                return 1;
            }

            string path = GivenPath.ResolveFolder(result.GetRequiredValue(folder));
            if (!Directory.Exists(path))
            {
                await invocation.Error.WriteLineAsync($"There is no folder '{path}'.".AsMemory(), cancellationToken);
                return 1;
            }

            using InvoiceSender sender = new(new Uri(result.GetRequiredValue(server)), token, TimeProvider.System);
            using ProgressBar progress = new(invocation.Error, isShown: !Console.IsErrorRedirected && ReferenceEquals(invocation.Error, Console.Error));
            return await new FolderImport(sender, progress, invocation.Output, invocation.Error).RunAsync(path, result.GetValue(recursive), cancellationToken);
        });
        return command;
    }
}
