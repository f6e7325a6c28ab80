using InvoiceWeb.Operation.Health;
using Microsoft.Extensions.Options;
using Mongo.Bson;
using Mongo.Driver;

namespace InvoiceWeb.Storage.Database;

/// <summary>Asks the database how it is, and of which version its parts are.</summary>
public sealed class DatabaseProbe(DatabaseHost database, IOptions<DataOptions> data, TimeProvider clock) : IDatabaseProbe, IComponentVersions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string DataFolder => data.Value.FullPath;

    public async Task<DatabaseState> LookAsync(CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var answer = await TryAskAsync("ping", cancellationToken) is null ? (TimeSpan?)null : clock.GetElapsedTime(begun);
        return new DatabaseState(database.IsEmbedded, database.Database.Name, answer, database.LastBackup);
    }

    public async Task<IReadOnlyList<ComponentVersion>> ListAsync(CancellationToken cancellationToken)
    {
        var server = (await TryAskAsync("buildInfo", cancellationToken))?.GetValue("version", BsonNull.Value) as BsonString;
        return
        [
            new ComponentVersion(database.IsEmbedded ? "MongoDB protocol" : "MongoDB", server?.Value),
            new ComponentVersion("libmongoc", LibMongoc.Version),
            .. database.IsEmbedded ? new[] { new ComponentVersion("SQLite", Mongo.Embedded.EmbeddedMongoServer.StorageVersion) } : [],
        ];
    }

    /// <returns>Null when no answer came in time.</returns>
    private async Task<BsonDocument?> TryAskAsync(string command, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        try
        {
            return await database.Database.RunCommandAsync(new BsonDocument(command, 1), limited.Token);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
