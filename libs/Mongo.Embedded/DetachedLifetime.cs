using Microsoft.Extensions.Hosting;

namespace Mongo.Embedded;

/// <summary>Leaves signals to the process that the server is part of: it decides when its database goes down.</summary>
internal sealed class DetachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
