namespace Native.Confinement;

/// <summary>
/// How readily a thread gives way to others (setpriority(2); Linux keeps that for each thread). .NET's own thread priorities do nothing there.
/// </summary>
public static class BackgroundPriority
{
    /// <summary>Beside a thread of the usual niceness 0 that is as busy, one of this gets about a quarter of a core (sched(7)).</summary>
    public const int Niceness = 5;

    /// <summary>That of the calling thread.</summary>
    public static int Current => Interop.GetPriority(0, 0);

    /// <summary>
    /// Has the calling thread give way for the rest of its life: without privileges there is no way back. Threads that it starts inherit
    /// that, and so would threads of the pool that are started for work which it queues.
    /// </summary>
    /// <returns>False where the system knows no such thing; nothing has changed then.</returns>
    public static bool Enter() => OperatingSystem.IsLinux() && Interop.SetPriority(0, 0, Niceness) == 0;
}
