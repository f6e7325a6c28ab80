namespace Mongo.Embedded.Commands;

/// <summary>Every command that this server knows.</summary>
internal sealed class CommandTable
{
    private readonly Dictionary<string, Command> _commands;

    public CommandTable()
    {
        Command[] commands =
        [
            .. HandshakeCommands.All, .. AuthenticationCommands.All, .. DiagnosticCommands.All, .. CatalogCommands.All, .. IndexCommands.All,
            .. WriteCommands.All, .. QueryCommands.All, .. AggregateCommands.All, .. CursorCommands.All,
        ];
        _commands = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);
        foreach (var (alias, name) in new[] { ("ismaster", "isMaster"), ("buildinfo", "buildInfo"), ("findandmodify", "findAndModify") })
        {
            _commands.Add(alias, _commands[name]);
        }
    }

    public Command? Find(string name) => _commands.GetValueOrDefault(name);
}
