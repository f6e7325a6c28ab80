namespace Native.Confinement;

/// <summary>What came of a confined program.</summary>
/// <param name="Output">What it wrote to standard output, at most <see cref="ConfinedProgram.MostText"/> characters.</param>
/// <param name="Error">The same of standard error.</param>
public sealed record ConfinedResult(ConfinedEnd End, int ExitCode, string Output, string Error)
{
    public bool Succeeded => End is ConfinedEnd.Exited && ExitCode == 0;
}
