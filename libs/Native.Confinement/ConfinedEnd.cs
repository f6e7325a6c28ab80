namespace Native.Confinement;

/// <summary>How a confined program ended.</summary>
public enum ConfinedEnd
{
    /// <summary>By itself; its exit code says more.</summary>
    Exited,

    /// <summary>It was ended because its time was up.</summary>
    OutOfTime,

    /// <summary>It was ended because it wrote more than it may.</summary>
    TooMuchOutput,

    /// <summary>By a signal that it brought upon itself.</summary>
    Crashed,
}
