using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Settings;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Settings;

public sealed class SettingsKeeperTests : IAsyncLifetime
{
    private readonly FakeSettingStore store = new();
    private readonly FakeTimeProvider clock = new();
    private readonly StoredConfiguration stored = new();
    private readonly ConfigurationManager configuration = new();
    private readonly ServiceProvider services;
    private readonly SettingsKeeper keeper;

    public SettingsKeeperTests()
    {
        configuration.AddInMemoryCollection([new("Trash:KeepDays", "20")]);
        ((IConfigurationBuilder)configuration).Add(stored);
        var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        collection.AddOptions<TrashOptions>().BindConfiguration(TrashOptions.SectionName).ValidateDataAnnotations();
        services = collection.BuildServiceProvider();
        keeper = new SettingsKeeper(store, stored, new SettingCheck(configuration, services), clock, NullLogger<SettingsKeeper>.Instance);
    }

    private int KeepDays => services.GetRequiredService<IOptionsMonitor<TrashOptions>>().CurrentValue.KeepDays;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await keeper.StopAsync(CancellationToken.None);
        keeper.Dispose();
        await services.DisposeAsync();
        configuration.Dispose();
    }

    [Fact]
    public async Task Starting_SomethingIsStored_CountsBeforeAnythingElseStarts()
    {
        store.Stored = [Days("7")];

        await keeper.StartingAsync(CancellationToken.None);

        KeepDays.ShouldBe(7);
    }

    [Fact]
    public async Task Execute_AnotherInstanceChangedIt_CountsHereWithinSeconds()
    {
        await keeper.StartingAsync(CancellationToken.None);
        await keeper.StartAsync(CancellationToken.None);
        var before = KeepDays;
        store.Stored = [Days("7")];

        await AdvanceUntilAsync(() => KeepDays == 7);

        before.ShouldBe(20);
        SettingsKeeper.Interval.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Execute_DatabaseOutOfReach_KeepsWhatIsKnownAndLooksAgain()
    {
        store.Stored = [Days("7")];
        await keeper.StartingAsync(CancellationToken.None);
        await keeper.StartAsync(CancellationToken.None);
        (store.IsOutOfReach, var looks) = (true, store.Looks);
        await AdvanceUntilAsync(() => store.Looks > looks + 1);
        var meanwhile = KeepDays;

        (store.IsOutOfReach, store.Stored) = (false, [Days("8") with { Version = 2 }]);
        await AdvanceUntilAsync(() => KeepDays == 8);

        meanwhile.ShouldBe(7);
    }

    [Theory]
    [InlineData("Trash:KeepDays", "0")]
    [InlineData("Of:Another:Version", "x")]
    public async Task Starting_StoredValueIsOfNoUseHere_TheConfiguredOneCounts(string key, string value)
    {
        store.Stored = [Days(value) with { Key = key }];

        await keeper.StartingAsync(CancellationToken.None);

        KeepDays.ShouldBe(20);
    }

    private static StoredSetting Days(string value) => new("Trash:KeepDays", value, 1, new Person(InvoiceBuilder.Mara, "Ada"), InvoiceBuilder.Noon);

    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            clock.Advance(SettingsKeeper.Interval);
            await Task.Yield();
        }
    }
}
