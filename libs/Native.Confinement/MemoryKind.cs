namespace Native.Confinement;

/// <summary>What a limit of memory counts.</summary>
public enum MemoryKind
{
    /// <summary>All addresses that the program has mapped (RLIMIT_AS).</summary>
    AddressSpace,

    /// <summary>What it can write to (RLIMIT_DATA), for runtimes that reserve addresses by the gigabyte and use few of them.</summary>
    Data,
}
