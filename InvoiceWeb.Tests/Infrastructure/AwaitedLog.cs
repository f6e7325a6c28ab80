using Microsoft.Extensions.Logging;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>A log that tells when an event is written to it for the first time.</summary>
public sealed class AwaitedLog<T>(int awaited) : ILogger<T>
{
    private readonly TaskCompletionSource<string> message = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Message => message.Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == awaited)
        {
            message.TrySetResult(formatter(state, exception));
        }
    }
}
