using System.CommandLine;
using InvoiceWeb.Reading.Documents.Images;

namespace InvoiceWeb.Cli;

/// <summary><c>decode</c>: writes a page of an image file as PNG. The product calls it on itself, confined; people have no use for it.</summary>
internal static class DecodeCommand
{
    public static Command Create()
    {
        Argument<string> input = new("INPUT");
        Argument<int> page = new("PAGE");
        Argument<string> output = new("OUTPUT");
        Command command = new(OwnProgram.Command, "Write a page of a picture as PNG.") { input, page, output };
        command.Hidden = true;
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetRequiredValue(input), result.GetValue(page), result.GetRequiredValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string input, int page, string output, CancellationToken cancellationToken)
    {
        byte[] file = await File.ReadAllBytesAsync(input, cancellationToken);
        if (PageConverter.ToPng(file, page) is not { } png)
        {
            return 1;
        }

        await File.WriteAllBytesAsync(output, png, cancellationToken);
        return 0;
    }
}
