using System.CommandLine;
using InvoiceWeb.Cli.Import;

namespace InvoiceWeb.Cli;

/// <summary>The commands of the executable that run without the server.</summary>
/// <param name="others">Those that live in other rooms.</param>
public sealed class CommandLine(params IEnumerable<Command> others)
{
    /// <summary>How long a command that is told to stop may take for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly RootCommand root = Root(others);

    /// <summary>Whether the arguments name a command; anything else starts the server.</summary>
    public bool Handles(IReadOnlyList<string> args) => args.Count > 0 && root.Subcommands.Any(c => string.Equals(c.Name, args[0], StringComparison.Ordinal));

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code of the process.</returns>
    public Task<int> RunAsync(IReadOnlyList<string> args) => root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Patience });

    private static RootCommand Root(IEnumerable<Command> others)
    {
        RootCommand all = new("Reads invoices and receipts.") { ExtractCommand.Create(), HealthCommand.Create(), ImportCommand.Create(), DecodeCommand.Create() };
        foreach (Command command in others)
        {
            all.Add(command);
        }

        return all;
    }
}
