namespace InvoiceWeb.Tests.Mongo.Conformance;

/// <summary>A clock that is ahead.</summary>
internal sealed class LaterTimeProvider(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
