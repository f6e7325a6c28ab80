using System.Globalization;
using InvoiceWeb.Invoices.Uploads;
using Native.Confinement;

namespace InvoiceWeb.Reading.Documents.Images;

/// <summary>This executable as a confined process.</summary>
internal sealed class OwnProgram(ConfinedTools tools)
{
    public const string Command = "decode";

    private const string Name = "InvoiceWeb";
    private const string Host = "dotnet";
    private const string Input = "picture";
    private const string Output = "page.png";

    private static string Library => Path.Combine(AppContext.BaseDirectory, Name + ".dll");

    public async Task<ReadOnlyMemory<byte>> DecodeAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellationToken)
    {
        using PrivateFolder folder = new();
        await File.WriteAllBytesAsync(folder.FileAt(Input), file, cancellationToken);
        ConfinedResult result = await RunAsync(folder.Path, page, cancellationToken);
        return result.Succeeded && File.Exists(folder.FileAt(Output))
            ? await File.ReadAllBytesAsync(folder.FileAt(Output), cancellationToken)
            : throw (result.End is ConfinedEnd.Exited or ConfinedEnd.Crashed
                ? new UnreadableImageException(UnreadableWords.DamagedImage) { Problem = UploadProblem.DamagedImage }
                : new UnreadableImageException(UnreadableWords.HeavyImage) { Problem = UploadProblem.TooHeavy });
    }

    private async Task<ConfinedResult> RunAsync(string folder, int page, CancellationToken cancellationToken)
    {
        ReadingOptions options = tools.Options;
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_GCHeapHardLimit"] = (options.ToolMemory / 2).ToString("x", CultureInfo.InvariantCulture),
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            ["DOTNET_TieredPGO"] = "0",
        };
        Limits limits = new(options.DocumentTimeLimit, options.ToolMemory, options.ToolOutput) { Kind = MemoryKind.Data };
        (string program, string[] first) = Itself();
        string[] arguments = [.. first, Command, Input, page.ToString(CultureInfo.InvariantCulture), Output];
        (ConfinedResult result, _) = await tools.RunAsync(new(program), folder, arguments, environment, limits, cancellationToken);
        return result;
    }

    /// <summary>The program's own launcher where that runs; else the host that runs it, or the system's where another program has loaded it.</summary>
    private static (string Program, string[] FirstArguments) Itself()
    {
        string? running = Environment.ProcessPath;
        return Path.GetFileName(running) switch
        {
            Name => (running!, []), // a name implies a path
            Host => (running!, [Library]),
            _ => (ConfinedProgram.Find(Host), [Library]),
        };
    }
}
