namespace Mongo.Embedded.Storage;

/// <summary>One command's work on the writing thread, answered after the commit of the group in which it ran.</summary>
internal abstract class WriteJob
{
    public Exception? Failure { get; set; }

    public abstract void Run(WriteTransaction transaction);

    /// <summary>Answers whoever waits: with the failure if there is one.</summary>
    public abstract void Complete();
}
