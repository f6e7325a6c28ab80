namespace InvoiceWeb.Operation.Errors;

/// <summary>One category's way into the <see cref="ErrorRing"/>.</summary>
internal sealed class ErrorLogger(string category, ErrorLoggerProvider provider) : ILogger
{
    private const string OriginalFormat = "{OriginalFormat}"; // where the framework puts a message's template

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Error and not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var template = (state as IEnumerable<KeyValuePair<string, object?>>)?.LastOrDefault(part => part.Key is OriginalFormat).Value as string;
            provider.Add(category, eventId, template ?? eventId.Name ?? "", exception);
        }
    }
}
