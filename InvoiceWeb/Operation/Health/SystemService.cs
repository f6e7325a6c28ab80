using System.Runtime.InteropServices;
using InvoiceWeb.Operation.Errors;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Operation.Health;

/// <summary>Tells how the product stands, also while the database is out of reach.</summary>
public sealed class SystemService(
    IEnumerable<IComponentVersions> components,
    IDatabaseProbe database,
    IInstanceStore instances,
    IErrorStore errors,
    ErrorRing ring,
    ChangeStreamGauge changes,
    IOptions<InstanceOptions> options,
    TimeProvider clock)
{
    private const int MaxErrors = 50;

    public async Task<SystemReport> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var state = await database.LookAsync(cancellationToken);
        var answers = state.Answer is not null;
        return new SystemReport(
            now,
            options.Value.Name,
            ProductVersion.Text,
            await VersionsAsync(cancellationToken),
            state,
            DiskSpace.Of(database.DataFolder),
            changes.State,
            answers ? await instances.ListAsync(now - Instance.Silence, cancellationToken) : [],
            await ErrorsAsync(answers, cancellationToken));
    }

    private async Task<IReadOnlyList<ComponentVersion>> VersionsAsync(CancellationToken cancellationToken)
    {
        List<ComponentVersion> versions = [new(".NET", Environment.Version.ToString()), new("System", RuntimeInformation.OSDescription)];
        foreach (var component in components)
        {
            versions.AddRange(await component.ListAsync(cancellationToken));
        }

        return versions;
    }

    /// <summary>Those that are not stored yet come first: nothing else is known while the database does not answer.</summary>
    private async Task<IReadOnlyList<LoggedError>> ErrorsAsync(bool answers, CancellationToken cancellationToken)
    {
        var stored = answers ? await errors.ListAsync(MaxErrors, cancellationToken) : [];
        return [.. ring.Peek().Reverse().Concat(stored).Take(MaxErrors)];
    }
}
