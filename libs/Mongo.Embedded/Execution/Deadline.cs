using System.Diagnostics;

namespace Mongo.Embedded.Execution;

/// <summary>What maxTimeMS, a dropped connection and the server's end have in common: work in progress stops.</summary>
internal sealed class Deadline(TimeSpan? limit, CancellationToken cancellationToken)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public CancellationToken Token => cancellationToken;

    /// <exception cref="CommandException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (limit is { } allowed && Stopwatch.GetElapsedTime(_started) > allowed)
        {
            throw new CommandException(ErrorCode.MaxTimeMSExpired, "operation exceeded time limit");
        }
    }
}
