using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Live;

public sealed class InvoiceFeedTests
{
    private static readonly Viewer Admin = new(new UserId("admin"), "Ada", IsAdmin: true);

    private readonly InvoiceFeed feed = new();

    [Fact]
    public async Task Publish_EmployeeListens_OnlyTheirOwnInvoiceArrives()
    {
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        var own = InvoiceBuilder.Queued();

        feed.Publish(Changed(InvoiceBuilder.Queued(InvoiceBuilder.Jonas)));
        feed.Publish(Changed(own));

        (await NextChangeAsync(mara)).Change.Id.ShouldBe(own.Id);
    }

    [Fact]
    public async Task Publish_AdminListens_EverybodysInvoiceArrives()
    {
        using var admin = feed.Subscribe(Admin, feed.Position);
        var foreign = InvoiceBuilder.Queued(InvoiceBuilder.Jonas);

        feed.Publish(Changed(foreign));

        (await NextChangeAsync(admin)).Change.Id.ShouldBe(foreign.Id);
    }

    [Fact]
    public async Task Publish_Deletion_ReachesTheOwnerAlone()
    {
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        var (own, foreign) = (InvoiceBuilder.Queued(), InvoiceBuilder.Queued(InvoiceBuilder.Jonas));

        feed.Publish(new InvoiceChange(foreign.Id, foreign.OwnerId, Invoice: null));
        feed.Publish(new InvoiceChange(own.Id, own.OwnerId, Invoice: null));

        (await NextChangeAsync(mara)).Change.ShouldBe(new InvoiceChange(own.Id, own.OwnerId, Invoice: null));
    }

    [Fact]
    public async Task Publish_GivenToSomebodyElse_IsGoneForWhoHadItAndComesToWhoHasIt()
    {
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        using var jonas = feed.Subscribe(new Viewer(InvoiceBuilder.Jonas, "Jonas", IsAdmin: false), feed.Position);
        var given = InvoiceBuilder.Queued().Reassign(new Person(InvoiceBuilder.Jonas, "Jonas"), Admin.Person, InvoiceBuilder.Noon);

        feed.Publish(Changed(given));

        (await NextChangeAsync(mara)).Change.ShouldBe(new InvoiceChange(given.Id, InvoiceBuilder.Mara, Invoice: null) { IsPassedOn = true });
        (await NextChangeAsync(jonas)).Change.Invoice.ShouldBe(given);
    }

    [Fact]
    public async Task Subscribe_AfterAKnownPosition_ReplaysTheLastChangeOfEachInvoiceMissed()
    {
        var (first, second) = (InvoiceBuilder.Queued(), InvoiceBuilder.Queued());
        feed.Publish(Changed(first));
        var seen = feed.Position;
        feed.Publish(Changed(second));
        feed.Publish(new InvoiceChange(first.Id, first.OwnerId, Invoice: null));
        feed.Publish(Changed(second with { Version = 2 }));

        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, seen);

        (await NextChangeAsync(mara)).Change.ShouldBe(new InvoiceChange(first.Id, first.OwnerId, Invoice: null));
        (await NextChangeAsync(mara)).Change.Invoice!.Version.ShouldBe(2); // the replay of a change that is no deletion
    }

    [Fact]
    public async Task Subscribe_AfterTheLatestPosition_ReplaysNothing()
    {
        feed.Publish(Changed(InvoiceBuilder.Queued()));
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        var next = InvoiceBuilder.Queued();

        feed.Publish(Changed(next));

        (await NextChangeAsync(mara)).Change.Id.ShouldBe(next.Id);
    }

    [Fact]
    public async Task Subscribe_WithoutAPosition_IsToldToResync()
    {
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, after: null);

        (await mara.NextAsync(CancellationToken.None)).ShouldBe(new FeedEvent.Resync(feed.Position));
    }

    [Fact]
    public async Task Subscribe_AfterAPositionOfAnotherProcess_IsToldToResync()
    {
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, new FeedPosition("elsewhere", 0));

        (await mara.NextAsync(CancellationToken.None)).ShouldBe(new FeedEvent.Resync(feed.Position));
    }

    [Fact]
    public async Task Subscribe_AfterAPositionThatIsForgotten_IsToldToResync()
    {
        var seen = feed.Position;
        PublishOwn(InvoiceFeed.HistoryLength + 1);

        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, seen);

        (await mara.NextAsync(CancellationToken.None)).ShouldBe(new FeedEvent.Resync(feed.Position));
    }

    [Fact]
    public async Task Subscribe_AfterTheOldestPositionRemembered_ReplaysAll()
    {
        var seen = feed.Position;
        PublishOwn(InvoiceFeed.HistoryLength);

        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, seen);

        for (var sequence = 1; sequence <= InvoiceFeed.HistoryLength; sequence++)
        {
            (await NextChangeAsync(mara)).Position.Sequence.ShouldBe(sequence);
        }
    }

    [Fact]
    public async Task Publish_SubscriberFellBehind_IsCutOffAndFindsTheRestOnComingBack()
    {
        using var slow = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        PublishOwn(FeedSubscription.Capacity + 1);

        FeedPosition? handled = null;
        while (await slow.NextAsync(CancellationToken.None) is FeedEvent.Changed changed)
        {
            handled = changed.Position;
        }

        handled!.Value.Sequence.ShouldBe(FeedSubscription.Capacity); // the loop ran: the queue was full
        using var again = feed.Subscribe(InvoiceBuilder.MaraViewing, handled);
        (await NextChangeAsync(again)).Position.Sequence.ShouldBe(FeedSubscription.Capacity + 1);
    }

    [Fact]
    public async Task Restart_Always_EndsSubscriptionsAndForgetsPositions()
    {
        var seen = feed.Position;
        using var before = feed.Subscribe(InvoiceBuilder.MaraViewing, seen);

        feed.Restart();

        (await before.NextAsync(CancellationToken.None)).ShouldBeNull();
        using var after = feed.Subscribe(InvoiceBuilder.MaraViewing, seen);
        (await after.NextAsync(CancellationToken.None)).ShouldBeOfType<FeedEvent.Resync>();
    }

    [Fact]
    public async Task Beat_IdleSubscriber_LearnsHowFarTheFeedHasCome()
    {
        using var mara = feed.Subscribe(InvoiceBuilder.MaraViewing, feed.Position);
        feed.Publish(Changed(InvoiceBuilder.Queued(InvoiceBuilder.Jonas)));

        mara.Beat();

        (await mara.NextAsync(CancellationToken.None)).ShouldBe(new FeedEvent.Beat(feed.Position));
        feed.Position.Sequence.ShouldBe(1);
    }

    private static InvoiceChange Changed(Invoice invoice) => new(invoice.Id, invoice.OwnerId, invoice);

    private static async Task<FeedEvent.Changed> NextChangeAsync(FeedSubscription subscription) =>
        (await subscription.NextAsync(CancellationToken.None)).ShouldBeOfType<FeedEvent.Changed>();

    private void PublishOwn(int count)
    {
        for (var i = 0; i < count; i++)
        {
            feed.Publish(Changed(InvoiceBuilder.Queued()));
        }
    }
}
