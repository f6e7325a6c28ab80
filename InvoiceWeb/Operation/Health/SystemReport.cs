using InvoiceWeb.Operation.Errors;

namespace InvoiceWeb.Operation.Health;

/// <summary>What an operator, or somebody who helps one, wants to know.</summary>
/// <param name="At">When this was so, by this instance's clock.</param>
/// <param name="Instance">Which instance tells.</param>
/// <param name="Disk">Null where the system does not tell.</param>
/// <param name="Instances">All that are alive; empty while the database does not answer.</param>
/// <param name="Errors">Latest first, of all instances.</param>
public sealed record SystemReport(
    DateTimeOffset At,
    string Instance,
    string Product,
    IReadOnlyList<ComponentVersion> Components,
    DatabaseState Database,
    DiskSpace? Disk,
    ChangeStreamState Changes,
    IReadOnlyList<Instance> Instances,
    IReadOnlyList<LoggedError> Errors);
