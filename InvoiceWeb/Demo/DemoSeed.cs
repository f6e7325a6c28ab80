namespace InvoiceWeb.Demo;

/// <summary>Makes the demo's people before the server listens, and sends the samples in once it does. Starting again repeats nothing.</summary>
public sealed partial class DemoSeed(
    IServiceScopeFactory scopes, DemoSamples samples, IHostApplicationLifetime lifetime, ILogger<DemoSeed> logger) : BackgroundService
{
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<DemoPerson> people = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        lifetime.ApplicationStarted.Register(listening.SetResult);
        people = await scope.ServiceProvider.GetRequiredService<DemoPeople>().EnsureAsync();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await listening.Task.WaitAsync(stoppingToken);
        await Console.Out.WriteAsync(Describe(people).AsMemory(), stoppingToken);
        var employees = people.Where(person => !person.Viewer.IsAdmin).ToArray();
        var sent = 0;
        foreach (var (index, file) in DemoSamples.Files.Index())
        {
            if (await samples.SendAsync(employees[index % employees.Length].Viewer, file, stoppingToken))
            {
                sent++;
            }
        }

        Log.Sent(logger, sent);
    }

    private static string Describe(IReadOnlyList<DemoPerson> people)
    {
        var lines = people
            .Where(person => person.NewPassword is not null)
            .Select(person => $"  {(person.Viewer.IsAdmin ? "administrator" : "employee"),-13}  {person.Email,-20}  {person.NewPassword}");
        var table = string.Join(Environment.NewLine, lines);
        return table.Length == 0 ? "" : $"{Environment.NewLine}Sign in as:{Environment.NewLine}{table}{Environment.NewLine}{Environment.NewLine}";
    }

    private static partial class Log
    {
        [LoggerMessage(9001, LogLevel.Information, "The demo sent in {Count} sample documents")]
        public static partial void Sent(ILogger logger, int count);
    }
}
