using InvoiceWeb.Accounts;
using InvoiceWeb.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace InvoiceWeb.Tests.Accounts;

public sealed class SetupServiceTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private readonly IdleProduct product = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task CreateFirstAdminAsync_WithTheToken_WorksOnceOnly()
    {
        var token = product.Services.GetRequiredService<SetupToken>().Value;

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => CreateAsync(token, $"admin{i}@example.com")));

        results.Count(result => result?.Succeeded == true).ShouldBe(1);
        results.Count(result => result is null).ShouldBe(4);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guessed")]
    public async Task CreateFirstAdminAsync_WithoutTheToken_MakesNobody(string? token)
    {
        (await CreateAsync(token, "intruder@example.com")).ShouldBeNull();

        await using var scope = product.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<UserDirectory>().AnyAsync(CancellationToken.None)).ShouldBeFalse();
    }

    private async Task<IdentityResult?> CreateAsync(string? token, string email)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetupService>().CreateFirstAdminAsync(token, email, "Admin", Password, CancellationToken.None);
    }
}
