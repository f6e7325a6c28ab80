using InvoiceWeb.Accounts;
using InvoiceWeb.Auditing;

namespace InvoiceWeb.Cli;

/// <summary>The product's services for a command: its database and what works on it, without workers and pages.</summary>
/// <param name="add">Registers them.</param>
/// <param name="open">Connects to the database.</param>
public sealed class CommandServices(Action<IServiceCollection> add, Func<IServiceProvider, CancellationToken, Task> open)
{
    /// <summary>Does something in a scope of the services.</summary>
    /// <param name="data">The data folder; null for that of the settings.</param>
    /// <returns>The exit code: that of the deed, or 1 when the database cannot be had, with the reason in one line.</returns>
    public async Task<int> RunAsync(string? data, Func<IServiceProvider, Task<int>> deed, TextWriter error, CancellationToken cancellationToken)
    {
        var host = Build(data);
        try
        {
            await open(host.Services, cancellationToken);
            await using var scope = host.Services.CreateAsyncScope();
            return await deed(scope.ServiceProvider);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await error.WriteLineAsync(exception.Message.AsMemory(), CancellationToken.None);
            return 1;
        }
        finally
        {
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    private IHost Build(string? data)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        if (data is not null)
        {
            builder.Configuration["Data:Directory"] = GivenPath.ResolveFolder(data);
        }

        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        add(builder.Services);
        builder.Services.AddSingleton(new AuditOrigin(new AuditParty("", $"{Environment.UserName} (command line)")));
        return builder.Build();
    }
}
