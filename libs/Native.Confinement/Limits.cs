namespace Native.Confinement;

/// <summary>What a confined program may use at most; the kernel holds it to all but the time on the clock.</summary>
/// <param name="Time">On the clock, and of a processor.</param>
/// <param name="Memory">Bytes; what they are counted of, <see cref="Kind"/> says.</param>
/// <param name="FileSize">Bytes of each file that it writes.</param>
public sealed record Limits(TimeSpan Time, long Memory, long FileSize)
{
    public MemoryKind Kind { get; init; } = MemoryKind.AddressSpace;
}
