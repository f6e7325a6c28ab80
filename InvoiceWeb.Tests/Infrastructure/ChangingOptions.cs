using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>Options that a test sets, and changes while they are watched.</summary>
public sealed class ChangingOptions<TOptions>(TOptions first) : IOptionsMonitor<TOptions>
{
    private readonly List<Action<TOptions, string?>> listeners = [];

    public TOptions CurrentValue { get; private set; } = first;

    public TOptions Get(string? name) => CurrentValue;

    public IDisposable OnChange(Action<TOptions, string?> listener)
    {
        listeners.Add(listener);
        return new CancellationTokenSource(); // anything that can be disposed of
    }

    public void Change(TOptions next)
    {
        CurrentValue = next;
        listeners.ForEach(listener => listener(next, null));
    }
}
