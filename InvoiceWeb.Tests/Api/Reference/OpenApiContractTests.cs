using System.Text.Json;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.Pages;

namespace InvoiceWeb.Tests.Api.Reference;

/// <summary>
/// docs/openapi/v1.json is what clients are generated from. Run with INVOICEWEB_UPDATE_OPENAPI=1 this writes it anew; its change is then part of
/// the review.
/// </summary>
[Collection(PagesCollection.Name)]
public sealed class OpenApiContractTests(IdleProduct product)
{
    private const string UpdateVariable = "INVOICEWEB_UPDATE_OPENAPI";

    private static readonly string Committed = Path.Combine(RepositoryPaths.Root, "docs", "openapi", "v1.json");

    [Fact]
    public async Task Document_Served_IsTheCommittedOne()
    {
        var served = await ServedAsync();
        if (Environment.GetEnvironmentVariable(UpdateVariable) is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!); // a file of a folder
            await File.WriteAllTextAsync(Committed, served);
        }

        served.ShouldBe(await File.ReadAllTextAsync(Committed), $"docs/openapi/v1.json is another than what is served; {UpdateVariable}=1 writes it anew.");
    }

    [Fact]
    public async Task Document_Always_IsOpenApi31AndTellsEveryOperationsNameAndProblems()
    {
        using var document = JsonDocument.Parse(await ServedAsync());
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", Operation: operation.Value)))
            .ToList();

        document.RootElement.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        operations.Count.ShouldBeGreaterThan(40);
        foreach (var (name, operation) in operations)
        {
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty(name);
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(name);
            var problems = operation.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] is '4').ToList();
            problems.ShouldNotBeEmpty(name);
            problems.ShouldAllBe(problem => problem.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("examples").EnumerateObject().Any(), name);
        }

        operations.Select(one => one.Operation.GetProperty("operationId").GetString()).ShouldBeUnique(StringComparer.Ordinal);
    }

    private async Task<string> ServedAsync()
    {
        using var client = product.CreateClient();
        return await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
    }
}
