using System.CommandLine;

namespace InvoiceWeb.Cli;

/// <summary>The commands of the executable that run without the server.</summary>
public static class CommandLine
{
    /// <summary>Whether the arguments name a command; anything else starts the server.</summary>
    public static bool Handles(IReadOnlyList<string> args) => args.Count > 0 && Root().Subcommands.Any(c => string.Equals(c.Name, args[0], StringComparison.Ordinal));

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root() => new("Reads invoices and receipts.") { ExtractCommand.Create(), HealthCommand.Create() };
}
