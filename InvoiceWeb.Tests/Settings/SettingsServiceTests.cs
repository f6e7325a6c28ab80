using InvoiceWeb.Auditing;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Settings;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Settings;

/// <summary>On products of their own: a setting is everybody's.</summary>
public sealed class SettingsServiceTests : IAsyncLifetime
{
    private const string KeepDays = "Trash:KeepDays";

    private static readonly Person Ada = new(InvoiceBuilder.Mara, "Ada");

    private readonly IdleProduct product = new();

    private SettingsService Settings => product.Services.GetRequiredService<SettingsService>();

    private SettingState Days => Settings.List().Single(state => state.Setting.Key is KeepDays);

    private TrashOptions Trash => product.Services.GetRequiredService<IOptionsMonitor<TrashOptions>>().CurrentValue;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await product.DisposeAsync();

    [Fact]
    public void List_NothingStored_ShowsWhatIsConfigured()
    {
        (Days.Value, Days.Configured, Days.Stored, Days.Pin, Days.Version).ShouldBe(("30", "30", null, null, 0));
        Settings.List().Select(state => state.Setting.Key).ShouldBeUnique(StringComparer.Ordinal);
        Settings.List().ShouldAllBe(state => state.Value.Length > 0);
    }

    [Fact]
    public async Task ChangeAsync_ValidValue_CountsAtOnceAndIsWrittenDownWithBothValues()
    {
        var saved = (await ChangeAsync("14", version: 0)).ShouldBeOfType<SettingResult.Saved>();

        (saved.State.Value, saved.State.Configured, saved.State.Stored!.By, Trash.KeepDays).ShouldBe(("14", "30", Ada, 14));
        var entry = (await AuditAsync()).ShouldHaveSingleItem();
        (entry.Subject!.Name, entry.Detail).ShouldBe((KeepDays, "30 → 14"));
    }

    [Fact]
    public async Task ChangeAsync_BackToTheConfiguredValue_CountsAndIsWrittenDown()
    {
        await ChangeAsync("14", version: 0);

        var saved = (await ChangeAsync(value: null, version: 1)).ShouldBeOfType<SettingResult.Saved>();

        (saved.State.Value, saved.State.IsChanged, Trash.KeepDays).ShouldBe(("30", false, 30));
        (await AuditAsync())[0].Detail.ShouldBe("14 → 30");
    }

    [Theory]
    [InlineData(KeepDays, "0")]
    [InlineData(KeepDays, "many")]
    [InlineData(KeepDays, "")]
    [InlineData("Review:SureFrom", "1.5")]
    [InlineData("Links:Reset", "00:00:01")]
    [InlineData("Reading:Languages", "eng+klingon")]
    public async Task ChangeAsync_ValueThatNothingCouldStartWith_ChangesNothing(string key, string value)
    {
        var before = Settings.List().Single(state => string.Equals(state.Setting.Key, key, StringComparison.Ordinal));

        var result = (await Settings.ChangeAsync(Ada, key, value, before.Version, CancellationToken.None)).ShouldBeOfType<SettingResult.Invalid>();

        result.Problem.ShouldNotBeEmpty();
        result.State.Value.ShouldBe(before.Value);
        (await AuditAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangeAsync_SomebodyElseWasFaster_ShowsTheirValue()
    {
        await ChangeAsync("14", version: 0);

        var result = (await ChangeAsync("20", version: 0)).ShouldBeOfType<SettingResult.Conflicting>();

        (result.State.Value, result.State.Version, Trash.KeepDays).ShouldBe(("14", 1, 14));
    }

    [Fact]
    public async Task ChangeAsync_SameVersionAtTheSameMoment_IsStoredOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(days => ChangeAsync($"{days}", version: 0)));

        results.OfType<SettingResult.Saved>().ShouldHaveSingleItem();
        results.OfType<SettingResult.Conflicting>().Count().ShouldBe(5);
    }

    [Fact]
    public async Task ChangeAsync_SetOnTheCommandLine_IsPinned()
    {
        // The factory sets it as the command line would.
        var state = Settings.StateOf(SettingCatalog.Find("SignIn:BurstPerAddress")!); // is in the catalogue

        var result = await Settings.ChangeAsync(Ada, "SignIn:BurstPerAddress", "5", version: 0, CancellationToken.None);

        state.Pin.ShouldNotBeNull();
        result.ShouldBeOfType<SettingResult.Pinned>().State.Value.ShouldBe("100000");
    }

    [Fact]
    public async Task ChangeAsync_NoSuchSetting_IsUnknown() =>
        (await Settings.ChangeAsync(Ada, "Data:Directory", "/tmp", version: 0, CancellationToken.None)).ShouldBeOfType<SettingResult.Unknown>();

    private Task<SettingResult> ChangeAsync(string? value, long version) => Settings.ChangeAsync(Ada, KeepDays, value, version, CancellationToken.None);

    private async Task<IReadOnlyList<AuditRecord>> AuditAsync()
    {
        var filter = AuditFilter.None with { Actions = [AuditAction.SettingsChanged] };
        return (await product.Services.GetRequiredService<IAuditStore>().ListAsync(filter, after: null, 10, CancellationToken.None)).Items;
    }
}
