using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>
/// The whole product in the test's process over a database of its own: the embedded one in a temporary folder or, where
/// <c>INVOICEWEB_TEST_MONGODB</c> holds a connection string, a database with a name of its own there, dropped afterwards.
/// </summary>
public class ProductFactory : WebApplicationFactory<Program>
{
    public const string MongoVariable = "INVOICEWEB_TEST_MONGODB";

    private readonly TemporaryFolder folder = new();
    private readonly string databaseName = $"invoiceweb_test_{Guid.NewGuid():N}"[..38];

    /// <summary>Settings that a kind of test adds or overrides.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Data:Directory", folder.Path);
        builder.UseSetting("Database:Name", databaseName);
        builder.UseSetting("ConnectionStrings:MongoDB", Environment.GetEnvironmentVariable(MongoVariable) ?? "");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Passwords:IterationCount", "1000"); // hundreds of tests sign in
        builder.UseSetting("SignIn:RefusalTime", "00:00:00");
        builder.UseSetting("SignIn:BurstPerAddress", "100000");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable(MongoVariable) is not null)
        {
            await Services.GetRequiredService<InvoiceWeb.Storage.Database.DatabaseHost>().Database.DropAsync(CancellationToken.None);
        }

        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
