namespace InvoiceWeb.Operation.Health;

/// <summary>Looks whether the database answers. That it does not is an answer too.</summary>
public interface IDatabaseProbe
{
    Task<DatabaseState> LookAsync(CancellationToken cancellationToken);

    /// <summary>The folder of this instance's files.</summary>
    string DataFolder { get; }
}
