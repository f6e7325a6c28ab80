using InvoiceWeb.Storage.Database;
using Microsoft.Extensions.DependencyInjection;
using Mongo.Embedded;

namespace InvoiceWeb.Tests.Infrastructure;

/// <summary>A database, and instances of the product without workers that share it.</summary>
public sealed class TwoInstances : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string name = $"invoiceweb_test_{Guid.NewGuid():N}"[..38];
    private readonly List<FolderProduct> opened = [];
    private EmbeddedMongoServer? embedded;

    public FolderProduct First { get; private set; } = null!; // opened before anybody gets it

    public FolderProduct Second { get; private set; } = null!; // as above

    public static async Task<TwoInstances> OpenAsync()
    {
        var instances = new TwoInstances();
        if (Environment.GetEnvironmentVariable(ProductFactory.MongoVariable) is null)
        {
            var options = new EmbeddedMongoOptions { DataDirectory = Path.Combine(instances.folder.Path, "database") };
            instances.embedded = await EmbeddedMongoServer.StartAsync(options, CancellationToken.None);
        }

        instances.First = instances.Another();
        instances.Second = instances.Another();
        return instances;
    }

    /// <summary>One more.</summary>
    public FolderProduct Another()
    {
        var product = new FolderProduct(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Data:Directory"] = folder.Path,
            ["Database:Name"] = name,
            ["ConnectionStrings:MongoDB"] = embedded?.ConnectionString ?? Environment.GetEnvironmentVariable(ProductFactory.MongoVariable)!, // one of both is set
            ["Processing:Enabled"] = "false",
            ["Passwords:IterationCount"] = "1000",
            ["SignIn:RefusalTime"] = "00:00:00",
        });
        product.Services.ShouldNotBeNull();
        opened.Add(product);
        return product;
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is null)
        {
            await Another().Services.GetRequiredService<DatabaseHost>().Database.DropAsync(CancellationToken.None);
        }

        foreach (var product in opened)
        {
            await product.DisposeAsync();
        }

        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }

        folder.Dispose();
    }
}
