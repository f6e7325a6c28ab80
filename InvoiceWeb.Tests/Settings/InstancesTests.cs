using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Operation;
using InvoiceWeb.Settings;
using InvoiceWeb.Tests.Infrastructure;
using InvoiceWeb.Tests.TestData;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Settings;

/// <summary>What is changed on one of two instances counts on the other within seconds.</summary>
public sealed class InstancesTests : IAsyncLifetime
{
    /// <summary>Five times as long as an instance waits before it looks.</summary>
    private static readonly TimeSpan Patience = 5 * SettingsKeeper.Interval;

    private static readonly Person Ada = new(InvoiceBuilder.Mara, "Ada");

    private TwoInstances instances = null!; // set before each test

    public async Task InitializeAsync() => instances = await TwoInstances.OpenAsync();

    public async Task DisposeAsync() => await instances.DisposeAsync();

    [Fact]
    public async Task ChangeAsync_OnOne_CountsOnTheOther()
    {
        using var heard = Hear<TrashOptions>(instances.Second, options => options.KeepDays is 14, out var counts);

        var result = await instances.First.Services.GetRequiredService<SettingsService>().ChangeAsync(Ada, "Trash:KeepDays", "14", version: 0, CancellationToken.None);

        result.ShouldBeOfType<SettingResult.Saved>();
        await counts.WaitAsync(Patience);
        var there = instances.Second.Services.GetRequiredService<SettingsService>().List().Single(state => state.Setting.Key is "Trash:KeepDays");
        (there.Value, there.Stored!.By, there.Version).ShouldBe(("14", Ada, 1));
    }

    [Fact]
    public async Task SetPausedAsync_OnOne_TheOtherRestsAndGoesOn()
    {
        using var rested = Hear<QueueOptions>(instances.Second, options => options.Paused, out var rests);
        await instances.First.Services.GetRequiredService<QueueService>().SetPausedAsync(Ada, paused: true, CancellationToken.None);
        await rests.WaitAsync(Patience);

        using var resumed = Hear<QueueOptions>(instances.First, options => !options.Paused, out var goesOn);
        await instances.Second.Services.GetRequiredService<QueueService>().SetPausedAsync(Ada, paused: false, CancellationToken.None);
        await goesOn.WaitAsync(Patience);
    }

    private static IDisposable? Hear<TOptions>(WebApplicationFactory<Program> instance, Predicate<TOptions> fits, out Task heard)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        heard = source.Task;
        return instance.Services.GetRequiredService<IOptionsMonitor<TOptions>>().OnChange(options =>
        {
            if (fits(options))
            {
                source.TrySetResult();
            }
        });
    }
}
