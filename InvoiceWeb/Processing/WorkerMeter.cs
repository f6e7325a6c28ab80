using System.Diagnostics.Metrics;

namespace InvoiceWeb.Processing;

/// <summary>Measures how workers spend their time.</summary>
public sealed class WorkerMeter(IMeterFactory meters)
{
    /// <summary>Seconds, each tagged with <see cref="State"/>.</summary>
    public const string Time = "invoiceweb.worker.time";

    public const string State = "state";

    public const string Busy = "busy";

    public const string Idle = "idle";

    private readonly Counter<double> time = meters.Create("InvoiceWeb.Processing").CreateCounter<double>(Time, "s");

    public void Count(string state, TimeSpan spent) => time.Add(spent.TotalSeconds, new KeyValuePair<string, object?>(State, state));
}
