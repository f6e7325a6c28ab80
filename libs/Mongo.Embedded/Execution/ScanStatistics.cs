namespace Mongo.Embedded.Execution;

/// <summary>What explain tells of a query that ran.</summary>
internal sealed class ScanStatistics
{
    public long Keys { get; set; }

    public long Documents { get; set; }
}
