namespace Mongo.Embedded.Storage;

/// <summary>A collection as one version of the catalog has it.</summary>
internal sealed record CollectionInfo(long Id, Namespace Name, Guid Uuid, IReadOnlyList<IndexInfo> Indexes)
{
    /// <summary>Of the documents, by record number.</summary>
    public string Table { get; } = $"c{Id}";

    public IndexInfo? FindIndex(string name) => Indexes.FirstOrDefault(index => string.Equals(index.Name, name, StringComparison.Ordinal));
}
