using System.Runtime.InteropServices;

namespace InvoiceWeb.Reading.Tracing;

/// <summary>Tells a trace how long a stage took, when the stage is over.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct StageClock(ReadingTrace trace, ReadingStage stage)
{
    private readonly long _started = TimeProvider.System.GetTimestamp();

    public void Dispose() => trace.Took(stage, TimeProvider.System.GetElapsedTime(_started));
}
