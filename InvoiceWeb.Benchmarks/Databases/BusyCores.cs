namespace InvoiceWeb.Benchmarks.Databases;

/// <summary>Keeps every core computing until it is disposed.</summary>
internal sealed class BusyCores : IDisposable
{
    private readonly Thread[] _threads;
    private volatile bool _ended;

    public BusyCores()
    {
        _threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Spin) { IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    public void Dispose()
    {
        _ended = true;
        Array.ForEach(_threads, thread => thread.Join());
    }

    private void Spin()
    {
        for (var sum = 0.0; !_ended;)
        {
            sum += Math.Sqrt(sum + 1);
        }
    }
}
