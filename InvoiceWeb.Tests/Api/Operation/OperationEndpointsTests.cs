using System.Net;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Api.Operation;

/// <summary>On products of their own: the queue is everybody's.</summary>
public sealed class OperationEndpointsTests : IAsyncLifetime
{
    private readonly IdleProduct product = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task PostPause_ThenResume_QueueTellsSo()
    {
        using var admin = await ApiClient.OfAdminAsync(product);

        using var paused = await admin.SendAsync(HttpMethod.Post, "/queue/pause");
        var whilePaused = await admin.ReadAsync("/queue");
        using var resumed = await admin.SendAsync(HttpMethod.Post, "/queue/resume");

        (await ApiClient.BodyAsync(paused, HttpStatusCode.OK)).GetProperty("isPaused").GetBoolean().ShouldBeTrue();
        whilePaused.GetProperty("isPaused").GetBoolean().ShouldBeTrue();
        (await ApiClient.BodyAsync(resumed, HttpStatusCode.OK)).GetProperty("isPaused").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task GetSystem_Admin_TellsOfPartsAndDatabase()
    {
        using var admin = await ApiClient.OfAdminAsync(product);

        var system = await admin.ReadAsync("/system");

        system.GetProperty("components").EnumerateArray().Any(part => part.GetProperty("name").ValueEquals("Tesseract")).ShouldBeTrue();
        system.GetProperty("database").GetProperty("answer").GetString().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GET", "/queue")]
    [InlineData("POST", "/queue/pause")]
    [InlineData("POST", "/queue/resume")]
    [InlineData("GET", "/system")]
    [InlineData("GET", "/settings")]
    public async Task Any_Employee_IsRefused(string method, string path)
    {
        using var employee = await ApiClient.OfEmployeeAsync(product);

        using var response = await employee.SendAsync(HttpMethod.Parse(method), path);

        await ApiClient.ShouldBeAsync(response, ProblemKind.NotAllowed);
    }
}
