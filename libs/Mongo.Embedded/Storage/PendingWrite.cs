namespace Mongo.Embedded.Storage;

internal sealed class PendingWrite<T>(Func<WriteTransaction, T> work) : WriteJob
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override void Run(WriteTransaction transaction) => _result = work(transaction);

    public override void Complete()
    {
        if (Failure is null)
        {
            // Set by Run, which did not fail.
            _answer.SetResult(_result!);
        }
        else
        {
            _answer.SetException(Failure);
        }
    }
}
