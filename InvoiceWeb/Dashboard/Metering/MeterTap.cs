using System.Diagnostics.Metrics;
using InvoiceWeb.Auditing;
using InvoiceWeb.Dashboard.Figures;
using InvoiceWeb.Processing;

namespace InvoiceWeb.Dashboard.Metering;

/// <summary>Listens to the measurements that ASP.NET Core and the product's own rooms make anyway, and notes them.</summary>
public sealed class MeterTap(IMeterFactory meters, FigureBook book) : IHostedService, IDisposable
{
    /// <summary>Of ASP.NET Core, in seconds. Streams of events do not take part: they last as long as somebody looks.</summary>
    private const string RequestDuration = "http.server.request.duration";

    private readonly MeterListener listener = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            // There may be other servers in the process, as in tests: each has a factory of its own.
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name is RequestDuration or WorkerMeter.Time or AuditMeter.Entries)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument.Name, value, tags));
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    private void Take(string instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        switch (instrument)
        {
            case RequestDuration:
                TakeRequest(TimeSpan.FromSeconds(value), Find(tags, "http.response.status_code") as int? ?? 0, RouteName.Of(Find(tags, "http.route") as string));
                break;
            case WorkerMeter.Time:
                var counter = Find(tags, WorkerMeter.State) is WorkerMeter.Busy ? Counters.Busy : Counters.Idle;
                book.Note((batch, now) => batch.Add(FigureKind.Workers, now, counter, (long)Math.Round(value * 1_000)));
                break;
            case AuditMeter.Entries when SignInCounter(Find(tags, AuditMeter.Action) as string) is { } signIn:
                book.Note((batch, now) => batch.Add(FigureKind.SignIns, now, signIn, (long)value));
                break;
            default:
                break;
        }
    }

    private void TakeRequest(TimeSpan time, int status, string route) => book.Note((batch, now) =>
    {
        var bucket = Histogram.Counter(Counters.Time, time);
        batch.Add(FigureKind.Traffic, now, Counters.StatusClass(status), 1);
        batch.Add(FigureKind.Traffic, now, bucket, 1);
        batch.Add(FigureKind.Routes, now, Counters.Count, 1, route);
        batch.Add(FigureKind.Routes, now, bucket, 1, route);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            batch.Add(FigureKind.Routes, now, Counters.Errors, 1, route);
        }
    });

    private static string? SignInCounter(string? action) => action switch
    {
        nameof(AuditAction.SignedIn) or nameof(AuditAction.RecoveryCodeUsed) => Counters.SignedIn,
        nameof(AuditAction.SignInFailed) => Counters.Refused,
        _ => null,
    };

    private static object? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (string.Equals(tag.Key, name, StringComparison.Ordinal))
            {
                return tag.Value;
            }
        }

        return null;
    }
}
