using InvoiceWeb.Operation;
using InvoiceWeb.Operation.Errors;
using InvoiceWeb.Tests.TestData;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace InvoiceWeb.Tests.Operation.Errors;

public sealed partial class ErrorLoggerTests : IDisposable
{
    private readonly ErrorRing ring = new();
    private readonly ErrorLoggerProvider provider;
    private readonly LoggerFactory loggers;
    private readonly ILogger logger;

    public ErrorLoggerTests()
    {
        provider = new ErrorLoggerProvider(ring, Options.Create(new InstanceOptions { Name = "cellar" }), new FakeTimeProvider(InvoiceBuilder.Noon));
        loggers = new LoggerFactory([provider]);
        logger = loggers.CreateLogger("Kitchen");
    }

    [Fact]
    public void Log_ErrorWithinARequest_IsKeptWithItsReferenceAndWithoutItsValues()
    {
        using (logger.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["RequestId"] = "0HN:7" }))
        {
            Failed(logger, new InvalidOperationException("Bäckerei Huber", new IOException("12,40 €")), "Bäckerei Huber");
        }

        ring.Peek().ShouldHaveSingleItem().ShouldBe(new LoggedError(
            InvoiceBuilder.Noon, "cellar", "Kitchen", 4711, "Invoice of {Vendor} failed", "InvalidOperationException ← IOException", "0HN:7"));
    }

    [Fact]
    public void Log_Warning_IsLeftToTheLog()
    {
        Odd(logger);

        ring.Peek().ShouldBeEmpty();
    }

    [Fact]
    public void Ring_TooMany_OldestGiveWay()
    {
        for (var i = 0; i <= ErrorRing.Capacity; i++)
        {
            ring.Add(Error($"{i}"));
        }

        var kept = ring.Peek();
        (kept.Count, kept[0].Template).ShouldBe((ErrorRing.Capacity, "1"));
        ring.Drop([.. kept.Take(60)]);
        ring.Peek()[0].Template.ShouldBe("61");
    }

    public void Dispose()
    {
        loggers.Dispose();
        provider.Dispose();
    }

    private static LoggedError Error(string template) => new(InvoiceBuilder.Noon, "cellar", "Kitchen", 1, template, Exception: null, Reference: null);

    [LoggerMessage(4711, LogLevel.Error, "Invoice of {Vendor} failed")]
    private static partial void Failed(ILogger logger, Exception exception, string vendor);

    [LoggerMessage(4712, LogLevel.Warning, "Something is odd")]
    private static partial void Odd(ILogger logger);
}
