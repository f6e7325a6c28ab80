using InvoiceWeb.Storage.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Ready means that the database answers.</summary>
public sealed class DatabaseHealthCheck(DatabaseHost database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.Database.RunCommandAsync(new BsonDocument("ping", 1), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}
