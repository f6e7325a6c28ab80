using System.Net;
using System.Text.Json;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Tests.Infrastructure;

namespace InvoiceWeb.Tests.Api.Settings;

/// <summary>On products of their own: a setting is everybody's.</summary>
public sealed class SettingEndpointsTests : IAsyncLifetime
{
    private const string KeepDays = "/settings/Trash:KeepDays";

    private readonly IdleProduct product = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public async Task Put_ThereAndBack_CountsAndTellsTheVersion()
    {
        using var admin = await ApiClient.OfAdminAsync(product);

        using var changed = await admin.SendJsonAsync(HttpMethod.Put, KeepDays, new { value = "14", version = 0 });
        var after = await ApiClient.BodyAsync(changed, HttpStatusCode.OK);
        using var back = await admin.SendJsonAsync(HttpMethod.Put, KeepDays, new { value = (string?)null, version = 1 });
        await ApiClient.BodyAsync(back, HttpStatusCode.OK);

        (after.GetProperty("value").GetString(), after.GetProperty("configured").GetString(), after.GetProperty("version").GetInt64()).ShouldBe(("14", "30", 1));
        var listed = await FindAsync(admin, "Trash:KeepDays");
        (listed.GetProperty("value").GetString(), listed.GetProperty("isChanged").GetBoolean(), listed.GetProperty("least").GetString()).ShouldBe(("30", false, "1"));
    }

    [Fact]
    public async Task Put_WhatCannotBe_IsRefusedWithItsReason()
    {
        using var admin = await ApiClient.OfAdminAsync(product);

        using var senseless = await admin.SendJsonAsync(HttpMethod.Put, KeepDays, new { value = "0", version = 0 });
        using var outdated = await admin.SendJsonAsync(HttpMethod.Put, KeepDays, new { value = "5", version = 7 });
        using var pinned = await admin.SendJsonAsync(HttpMethod.Put, "/settings/SignIn:BurstPerAddress", new { value = "5", version = 0 });
        using var unknown = await admin.SendJsonAsync(HttpMethod.Put, "/settings/Data:Directory", new { value = "/tmp", version = 0 });

        (await ApiClient.ShouldBeAsync(senseless, ProblemKind.Invalid)).GetProperty("errors").GetProperty("value").GetArrayLength().ShouldBe(1);
        await ApiClient.ShouldBeAsync(outdated, ProblemKind.VersionMismatch);
        await ApiClient.ShouldBeAsync(pinned, ProblemKind.Conflict);
        await ApiClient.ShouldBeAsync(unknown, ProblemKind.NotFound);
        (await FindAsync(admin, "Trash:KeepDays")).GetProperty("value").GetString().ShouldBe("30");
    }

    [Fact]
    public async Task Put_WithoutTheAdminsScope_IsRefused()
    {
        using var employee = await ApiClient.OfEmployeeAsync(product);
        using var narrow = await ApiClient.WithTokenAsync(product, Roles.Admin, TokenScopes.Read, TokenScopes.Write);

        foreach (var client in new[] { employee, narrow })
        {
            using var response = await client.SendJsonAsync(HttpMethod.Put, KeepDays, new { value = "14", version = 0 });
            await ApiClient.ShouldBeAsync(response, ProblemKind.NotAllowed);
        }
    }

    private static async Task<JsonElement> FindAsync(ApiClient client, string key) =>
        (await client.ReadAsync("/settings")).EnumerateArray().Single(setting => string.Equals(setting.GetProperty("key").GetString(), key, StringComparison.Ordinal));
}
