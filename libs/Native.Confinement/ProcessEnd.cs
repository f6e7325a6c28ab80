namespace Native.Confinement;

/// <summary>What an exit code says of how a process ended: 128 and a signal's number where a signal ended it.</summary>
internal static class ProcessEnd
{
    private const int BySignal = 128;

    // Numbers of signal(7) on every architecture that .NET runs on under Linux.
    private const int Kill = 9;
    private const int ProcessorTime = 24;
    private const int FileSize = 25;

    /// <summary>A kill counts as time run out: that is how the kernel ends a process at its limit of processor time.</summary>
    public static ConfinedEnd Of(int exitCode) => exitCode switch
    {
        BySignal + Kill or BySignal + ProcessorTime => ConfinedEnd.OutOfTime,
        BySignal + FileSize => ConfinedEnd.TooMuchOutput,
        > BySignal => ConfinedEnd.Crashed,
        _ => ConfinedEnd.Exited,
    };
}
