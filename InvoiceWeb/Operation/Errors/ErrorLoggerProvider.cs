using Microsoft.Extensions.Options;

namespace InvoiceWeb.Operation.Errors;

/// <summary>Puts what is logged as an error or worse into the <see cref="ErrorRing"/>, beside whatever else the log goes to.</summary>
[ProviderAlias("Errors")]
public sealed class ErrorLoggerProvider(ErrorRing ring, IOptions<InstanceOptions> options, TimeProvider clock) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new ErrorLogger(categoryName, this);

    public void Dispose()
    {
        // Holds nothing.
    }

    internal void Add(string category, EventId eventId, string template, Exception? exception) =>
        ring.Add(new LoggedError(clock.GetUtcNow(), options.Value.Name, category, eventId.Id, template, TypesOf(exception), Reference()));

    private static string? TypesOf(Exception? exception)
    {
        var types = new List<string>();
        for (var one = exception; one is not null; one = one.InnerException)
        {
            types.Add(one.GetType().Name);
        }

        return types.Count == 0 ? null : string.Join(" ← ", types);
    }

    /// <returns>What ASP.NET Core calls the request, which the error's page shows.</returns>
    private string? Reference()
    {
        var found = new string?[1];
        scopes.ForEachScope(
            (scope, state) => state[0] = (scope as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(part => part.Key is "RequestId").Value as string ?? state[0],
            found);
        return found[0];
    }
}
