namespace Mongo.Embedded.Execution;

/// <summary>A stream that makes something of another one.</summary>
internal abstract class PipedStream(RecordStream source) : RecordStream
{
    protected RecordStream Source => source;

    public override void Pause() => source.Pause();
}
