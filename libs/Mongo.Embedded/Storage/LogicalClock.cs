namespace Mongo.Embedded.Storage;

/// <summary>MongoDB's timestamps: seconds in the upper half, a counter in the lower; never the same one twice, never backwards.</summary>
internal sealed class LogicalClock(TimeProvider time, ulong last)
{
    public ulong Last { get; private set; } = last;

    public ulong Next()
    {
        var now = (ulong)time.GetUtcNow().ToUnixTimeSeconds() << 32;
        Last = Math.Max(now, Last) + 1;
        return Last;
    }
}
